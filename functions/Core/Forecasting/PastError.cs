namespace SektorKopplung.Core.Forecasting;

/// <summary>The error of one hour of a forecast issued in the past.</summary>
/// <param name="Lead">Hours from issue.</param>
/// <param name="Day">Number of the local day.</param>
/// <param name="LocalHour">Local hour of the day.</param>
/// <param name="Level">What was forecast, 1 being the mean.</param>
/// <param name="Value">Measured minus forecast.</param>
internal readonly record struct PastError(int Lead, int Day, int LocalHour, double Level, double Value);
