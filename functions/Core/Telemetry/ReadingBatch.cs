using System.Text.Json;

namespace SektorKopplung.Core.Telemetry;

/// <summary>Collects what becomes of the elements of one message.</summary>
internal sealed class ReadingBatch(ReadingAssembler assembler)
{
    private readonly List<Reading> _readings = [];
    private List<RejectedReading>? _rejected;

    public ReadingBatch Add(ReadOnlyMemory<byte> element)
    {
        try
        {
            Read(element);
        }
        catch (JsonException)
        {
            Reject(RejectionReason.NotJson, element, "The text is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to an escaped half of a surrogate pair.
            Reject(RejectionReason.NotJson, element, "A string holds half a character.");
        }

        return this;
    }

    public void Reject(RejectionReason reason, ReadOnlyMemory<byte> raw, string detail)
        => (_rejected ??= []).Add(new RejectedReading(reason, detail, raw));

    public ParsedMessage ToMessage() => new(_readings, _rejected ?? (IReadOnlyList<RejectedReading>)[]);

    private void Read(ReadOnlyMemory<byte> element)
    {
        var reader = new Utf8JsonReader(element.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            RequireEnd(ref reader);
            Reject(RejectionReason.NotAnObject, element, "A reading is a JSON object.");
            return;
        }

        var fields = ReadingFields.Read(ref reader);
        RequireEnd(ref reader);
        if (assembler.Assemble(in fields, out var rejection) is { } reading)
        {
            _readings.Add(reading);
        }
        else
        {
            Reject(rejection.Reason, element, rejection.Detail);
        }
    }

    // Reading past the end throws where anything follows.
    private static void RequireEnd(ref Utf8JsonReader reader) => reader.Read();
}
