namespace SektorKopplung.Pipeline.Mapping;

/// <summary>One series out of a table; exactly one of <see cref="Column"/>, <see cref="RateOf"/>,
/// <see cref="RatioOfRates"/> says where its value comes from.</summary>
public sealed record CsvSeries
{
    /// <summary>The asset id.</summary>
    public required string Asset { get; init; }

    /// <summary>The quantity.</summary>
    public required string Quantity { get; init; }

    /// <summary>The UCUM unit of the value after <see cref="Factor"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>The value is this column.</summary>
    public string? Column { get; init; }

    /// <summary>The value is the rise of this register per hour: kWh becomes kW, m³ becomes m³/h.</summary>
    public string? RateOf { get; init; }

    /// <summary>
    /// The value is the rise of the first register over the rise of the second: flow-weighted temperature from m³·°C
    /// and m³.
    /// </summary>
    public IReadOnlyList<string>? RatioOfRates { get; init; }

    /// <summary>What the value is multiplied with; an assumption where it is not a unit conversion.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>What is added after <see cref="Factor"/>.</summary>
    public double Offset { get; init; }

    /// <summary><c>good</c> for measured values; scheduled ones are <c>substituted</c>.</summary>
    public string Quality { get; init; } = "good";

    /// <summary>Only rows whose columns have these values count; empty: all rows.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the value holds only while the schedule of its row runs and is 0 otherwise.</summary>
    public bool FollowsSchedule { get; init; }
}
