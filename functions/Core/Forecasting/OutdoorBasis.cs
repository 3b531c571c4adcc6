namespace SektorKopplung.Core.Forecasting;

/// <summary>From what the outdoor temperature of an hour ahead is assumed where no weather forecast says it (Ersatz).</summary>
public enum OutdoorBasis
{
    /// <summary>Nothing was assumed: a forecast covers all hours.</summary>
    Forecast,

    /// <summary>What is usual at this time of the year, and today's departure from it, which fades.</summary>
    AnnualClimatology,

    /// <summary>What was usual in the last weeks, and today's departure from it, which fades.</summary>
    RecentClimatology,

    /// <summary>The day before, again and again: less than two days were measured.</summary>
    DayBefore,

    /// <summary>Nothing is known.</summary>
    Nothing,
}
