using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>What another model than the one that serves expects of the same hours.</summary>
/// <param name="Role">Which other one.</param>
/// <param name="Forecast">What it expects.</param>
public sealed record BesideForecast(BesideRole Role, Forecast Forecast);
