namespace SektorKopplung.Core.Forecasting;

/// <summary>What one cause changes on the mean of the next day.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Change">How much, in the unit of the quantity.</param>
public sealed record ForecastChange(ForecastCause Cause, double Change);
