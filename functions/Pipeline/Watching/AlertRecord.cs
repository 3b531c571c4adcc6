using SektorKopplung.Core.Cap;

namespace SektorKopplung.Pipeline.Watching;

/// <summary>A CAP message as it was written; kept, so that later ones can refer to it.</summary>
/// <param name="Identifier">Its identifier.</param>
/// <param name="IncidentId">The incident it is about.</param>
/// <param name="Sender">Its sender.</param>
/// <param name="Sent">When it was made, UTC.</param>
/// <param name="Status">How seriously it is meant.</param>
/// <param name="MessageType">How it relates to earlier ones.</param>
/// <param name="Xml">The text.</param>
public sealed record AlertRecord(
    string Identifier,
    string IncidentId,
    string Sender,
    DateTimeOffset Sent,
    CapStatus Status,
    CapMessageType MessageType,
    string Xml)
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "alerts";

    /// <summary>Writes a message down.</summary>
    public static AlertRecord Of(CapMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(message.Identifier, message.IncidentId, message.Sender, message.Sent, message.Status,
            message.MessageType, CapAlert.Write(message));
    }

    /// <summary>How a later message names it.</summary>
    public CapReference ToReference() => new(Sender, Identifier, Sent);
}
