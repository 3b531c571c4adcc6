namespace SektorKopplung.Core.Forecasting;

/// <summary>What a part of a forecast comes from (Ursache).</summary>
public enum TermGroup
{
    /// <summary>The usual level of the load.</summary>
    Usual,

    /// <summary>The hour of the day.</summary>
    Hour,

    /// <summary>Working day, weekend or holiday.</summary>
    DayKind,

    /// <summary>The outdoor temperature, now and over the last days.</summary>
    Outdoor,

    /// <summary>Sun, wind and other weather.</summary>
    SunAndWind,

    /// <summary>How the load ran lately.</summary>
    Recent,

    /// <summary>Other measurements of the plant.</summary>
    Plant,

    /// <summary>A load below zero is not forecast: what was cut off.</summary>
    Floor,
}
