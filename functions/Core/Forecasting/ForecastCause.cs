namespace SektorKopplung.Core.Forecasting;

/// <summary>Why a day is expected to differ (Grund einer Änderung).</summary>
public enum ForecastCause
{
    /// <summary>Colder or warmer than the day before.</summary>
    Outdoor,

    /// <summary>Another kind of day than the day before.</summary>
    DayKind,

    /// <summary>Other sun, wind or season than the day before.</summary>
    SunAndWind,

    /// <summary>The load ran above or below what was expected lately.</summary>
    Recent,

    /// <summary>What the trees have learned beyond that.</summary>
    Trees,
}
