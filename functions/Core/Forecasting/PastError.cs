namespace SektorKopplung.Core.Forecasting;

/// <summary>The error of one hour of a forecast issued in the past.</summary>
/// <param name="Lead">Hours from issue.</param>
/// <param name="Day">Number of the local day.</param>
/// <param name="Conditions">What its size depends on.</param>
/// <param name="Value">Measured minus forecast.</param>
internal readonly record struct PastError(int Lead, int Day, HourConditions Conditions, double Value);
