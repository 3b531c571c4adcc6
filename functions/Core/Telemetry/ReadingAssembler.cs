using System.Text.Json;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Telemetry;

/// <summary>Makes readings out of fields, for one message.</summary>
internal sealed class ReadingAssembler(string topic, SeriesKey? topicSeries, string source, DateTimeOffset receivedAt)
{
    private readonly Quantity? _topicQuantity = topicSeries is { } key ? QuantityCatalog.Find(key.Quantity) : null;
    private int _clockSuspects;

    /// <summary>The reading, or null with the rejection.</summary>
    public Reading? Assemble(in ReadingFields fields, out (RejectionReason Reason, string Detail) rejection)
    {
        rejection = default;
        var problem = FindSeries(fields, out var series) ?? CheckTime(fields) ?? CheckValue(fields);
        if (problem is { } found)
        {
            rejection = found;
            return null;
        }

        if (QualityWord.Parse(fields.Quality) is not { } quality)
        {
            rejection = (RejectionReason.UnknownQuality,
                "The quality q is none of good, uncertain, bad, substituted, manual.");
            return null;
        }

        var quantity = topicSeries is null ? QuantityCatalog.Find(series.Quantity) : _topicQuantity;
        var measured = Measure(fields, quantity, out rejection);
        return measured is { } value ? Build(fields, series, value, quality) : null;
    }

    private (RejectionReason Reason, string Detail)? FindSeries(in ReadingFields fields, out SeriesKey series)
    {
        if (topicSeries is { } named)
        {
            series = named;
            return CheckAgreement(fields, named);
        }

        series = new SeriesKey(fields.Asset ?? "", fields.Quantity ?? "");
        if (fields.Asset is null && fields.Quantity is null && !topic.StartsWith('/'))
        {
            return (RejectionReason.BadTopic,
                $"{topic} is not sk/v1/{{asset}}/{{quantity}} and the payload does not name asset and quantity.");
        }

        if (!Naming.IsAsset(series.Asset) || series.Asset == Naming.MonitorAsset)
        {
            return (RejectionReason.BadAsset, $"The asset is missing or does not match {Naming.AssetPattern}.");
        }

        return Naming.IsQuantity(series.Quantity)
            ? null
            : (RejectionReason.BadQuantity, $"The quantity is missing or does not match {Naming.QuantityPattern}.");
    }

    private static (RejectionReason Reason, string Detail)? CheckAgreement(in ReadingFields fields, SeriesKey named)
    {
        if (fields.Asset is { } asset && asset != named.Asset)
        {
            return (RejectionReason.BadAsset, $"The payload names another asset than the topic, {named.Asset}.");
        }

        return fields.Quantity is { } quantity && quantity != named.Quantity
            ? (RejectionReason.BadQuantity, $"The payload names another quantity than the topic, {named.Quantity}.")
            : null;
    }

    private static (RejectionReason Reason, string Detail)? CheckTime(in ReadingFields fields)
    {
        if (!fields.HasTime)
        {
            return (RejectionReason.MissingTime, "The event time t is missing.");
        }

        return fields.Time is null
            ? (RejectionReason.BadTime, "The event time t is no ISO 8601 instant with Z or an offset.")
            : null;
    }

    private static (RejectionReason Reason, string Detail)? CheckValue(in ReadingFields fields) => fields.ValueToken switch
    {
        JsonTokenType.None or JsonTokenType.Null => (RejectionReason.MissingValue, "The value v is missing."),
        JsonTokenType.Number => double.IsFinite(fields.Value)
            ? null
            : (RejectionReason.NotFinite, "The value v is larger than a number can be."),
        JsonTokenType.True or JsonTokenType.False => null,
        _ => (RejectionReason.NotANumber, "The value v is not a number."),
    };

    private static MeasuredValue? Measure(in ReadingFields fields, Quantity? quantity,
        out (RejectionReason Reason, string Detail) rejection)
    {
        rejection = default;
        var isBoolean = fields.ValueToken is JsonTokenType.True or JsonTokenType.False;
        if (isBoolean && quantity is { IsPlainNumber: false })
        {
            rejection = (RejectionReason.NotANumber, $"The value v of {quantity.Name} must be a number.");
            return null;
        }

        return quantity is null
            ? new MeasuredValue(fields.Value, UcumTable.Find(fields.Unit)?.Code ?? fields.Unit ?? "", IsPossible: true)
            : Convert(fields, quantity, out rejection);
    }

    private static MeasuredValue? Convert(in ReadingFields fields, Quantity quantity,
        out (RejectionReason Reason, string Detail) rejection)
    {
        rejection = default;
        if (fields.Unit is null && !quantity.IsPlainNumber)
        {
            rejection = (RejectionReason.MissingUnit, $"The unit u of {quantity.Name} is missing, e.g. {quantity.Unit.Code}.");
            return null;
        }

        var unit = fields.Unit is null ? quantity.Unit : UcumTable.Find(fields.Unit);
        if (unit?.Dimension != quantity.Unit.Dimension)
        {
            rejection = unit is null
                ? (RejectionReason.UnknownUnit, "The unit u is not in the unit table.")
                : (RejectionReason.UnitMismatch, $"{quantity.Name} is stored in {quantity.Unit.Code}, {unit.Code} is not that.");
            return null;
        }

        var value = quantity.IsDifference
            ? unit.ConvertDifference(fields.Value, quantity.Unit)
            : unit.Convert(fields.Value, quantity.Unit);
        if (!double.IsFinite(value))
        {
            rejection = (RejectionReason.NotFinite, $"The value v in {quantity.Unit.Code} is larger than a number can be.");
            return null;
        }

        return new MeasuredValue(value, unit.Code, quantity.Range.Contains(value));
    }

    private Reading Build(in ReadingFields fields, SeriesKey series, MeasuredValue measured, ReadingQuality quality)
    {
        var deviceTime = fields.Time!.Value;
        var isCredible = DeviceClock.Judge(deviceTime, receivedAt) == ClockVerdict.Credible;
        return new Reading(series, isCredible ? deviceTime : NextArrivalTime(), measured.Value,
            Judge(quality, measured.IsPossible, isCredible), source, receivedAt)
        {
            Sequence = fields.Sequence,
            OriginalUnit = measured.Unit,
            OriginalValue = fields.Value,
            DeviceTime = isCredible ? null : deviceTime,
        };
    }

    private static ReadingQuality Judge(ReadingQuality claimed, bool isPossible, bool isCredible)
    {
        if (!isPossible || claimed == ReadingQuality.Bad)
        {
            return ReadingQuality.Bad;
        }

        return isCredible ? claimed : ReadingQuality.ClockSuspect;
    }

    // A millisecond apart, so that several readings of one message do not become corrections of each other.
    private DateTimeOffset NextArrivalTime() => receivedAt.AddMilliseconds(_clockSuspects++);

    private readonly record struct MeasuredValue(double Value, string Unit, bool IsPossible);
}
