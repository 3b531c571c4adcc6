namespace SektorKopplung.Core.Telemetry;

/// <summary>One measured value (Messwert) in canonical units, with the unit it came in.</summary>
/// <param name="Series">Asset and quantity.</param>
/// <param name="Time">Event time, UTC; the arrival time where the device clock is not credible.</param>
/// <param name="Value">The value in the canonical unit of the quantity (see <see cref="QuantityCatalog"/>).</param>
/// <param name="Quality">How far the value may be trusted.</param>
/// <param name="Source">The authenticated publisher or the mapping; never a client id.</param>
/// <param name="ReceivedAt">Arrival time, UTC.</param>
public sealed record Reading(
    SeriesKey Series,
    DateTimeOffset Time,
    double Value,
    ReadingQuality Quality,
    string Source,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The publisher's running number, where it sends one.</summary>
    public long? Sequence { get; init; }

    /// <summary>The UCUM unit the value arrived in, e.g. <c>MW</c>.</summary>
    public string OriginalUnit { get; init; } = "";

    /// <summary>The value as it arrived, in <see cref="OriginalUnit"/>.</summary>
    public double OriginalValue { get; init; }

    /// <summary>The device's own time where it was not credible, UTC.</summary>
    public DateTimeOffset? DeviceTime { get; init; }
}
