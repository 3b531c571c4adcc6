using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>How a model came about (Herkunft).</summary>
/// <param name="Model">The method in a word.</param>
/// <param name="Window">The history it learned from.</param>
/// <param name="Scale">What its values are multiplied with.</param>
/// <param name="UsualCelsius">The mean outdoor temperature it learned at [°C].</param>
/// <param name="Note">What limits it; empty where nothing does.</param>
internal sealed record TrainingRecord(
    string Model,
    TimeWindow Window,
    double Scale,
    double UsualCelsius,
    string Note);
