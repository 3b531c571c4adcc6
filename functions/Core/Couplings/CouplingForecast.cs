using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Couplings;

/// <summary>What a coupling can deliver, hour by hour (lieferbare Wärme).</summary>
public sealed record CouplingForecast
{
    /// <summary>The word of a forecast by physics alone.</summary>
    public const string PhysicalModel = "physical";

    /// <summary>The word of a forecast that a model learned from measured hours corrected.</summary>
    public const string LearnedModel = "learned";

    /// <summary>The coupling.</summary>
    public required string CouplingId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>One point per hour, without holes, in order.</summary>
    public required IReadOnlyList<CouplingForecastPoint> Points { get; init; }

    /// <summary>The method in a word: <c>physical</c> or <c>learned</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The measured hours a model learned from; null without one.</summary>
    public TimeWindow? TrainedOn { get; init; }

    /// <summary>How its heat pump does against the formula; null where its meters do not say.</summary>
    public CopCalibration? Cop { get; init; }

    /// <summary>What the heat is made of, in a word each: <c>source</c>, <c>heat-pump</c>, … (see docs/formulas.md).</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The mean heat and what makes it, in words.</summary>
    public required BilingualText Words { get; init; }

    /// <summary>The point of the hour an instant falls into, or null outside the horizon.</summary>
    public CouplingForecastPoint? At(DateTimeOffset instant)
    {
        var hour = HourlySeries.HourOf(instant);
        var index = Points.Count == 0 ? -1 : (long)(hour - Points[0].Heat.Hour).TotalHours;
        return index >= 0 && index < Points.Count ? Points[(int)index] : null;
    }
}
