using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Matching;

/// <summary>Which end of the forecast bands a calculation takes.</summary>
internal enum Scenario
{
    /// <summary>Little demand, little heat available.</summary>
    Low,

    /// <summary>What is expected.</summary>
    Mid,

    /// <summary>Much demand, much heat available.</summary>
    High,
}

/// <summary>Takes the value of a scenario.</summary>
internal static class ScenarioValues
{
    public static double Of(this Scenario scenario, ForecastPoint point) => Math.Max(0, scenario switch
    {
        Scenario.Low => point.P10,
        Scenario.High => point.P90,
        _ => point.P50,
    });
}
