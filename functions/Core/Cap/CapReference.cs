namespace SektorKopplung.Core.Cap;

/// <summary>Names an earlier message.</summary>
/// <param name="Sender">Its sender.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Sent">When it was sent.</param>
public sealed record CapReference(string Sender, string Identifier, DateTimeOffset Sent);
