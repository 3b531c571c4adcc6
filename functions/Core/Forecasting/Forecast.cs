using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>What one series is expected to be, hour by hour (Prognose).</summary>
public sealed record Forecast
{
    /// <summary>What is forecast.</summary>
    public required SeriesKey Series { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>One point per hour, without holes, in order.</summary>
    public required IReadOnlyList<ForecastPoint> Points { get; init; }

    /// <summary>The method in a word: <c>ridge</c>, <c>ridge+trees</c>, <c>climatology</c>, <c>persistence</c>, <c>schedule</c>, <c>level</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The history it learned from.</summary>
    public required TimeWindow TrainedOn { get; init; }

    /// <summary>Mean absolute error on the last days, not used for training; null where there were too few.</summary>
    public double? MeanAbsoluteError { get; init; }

    /// <summary>The error of "same hour one week ago" on the same days; null where there were too few.</summary>
    public double? BaselineError { get; init; }

    /// <summary>What limits the forecast, in words; empty where nothing does.</summary>
    public string Note { get; init; } = "";

    /// <summary>What it comes from; null where nothing was asked or the method cannot be split.</summary>
    public ForecastExplanation? Explanation { get; init; }

    /// <summary>The point of the hour an instant falls into, or null outside the horizon.</summary>
    public ForecastPoint? At(DateTimeOffset instant)
    {
        var hour = HourlySeries.HourOf(instant);
        if (Points.Count == 0)
        {
            return null;
        }

        var index = (long)(hour - Points[0].Hour).TotalHours;
        return index >= 0 && index < Points.Count ? Points[(int)index] : null;
    }
}
