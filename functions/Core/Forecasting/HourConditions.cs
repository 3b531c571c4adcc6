namespace SektorKopplung.Core.Forecasting;

/// <summary>What the size of a forecast's error depends on, known when it is issued.</summary>
/// <param name="LocalHour">Local hour of the day.</param>
/// <param name="Level">What is forecast, 1 being the mean.</param>
/// <param name="Unrest">How unsteady the last week was, see <see cref="RecentErrors.Unrest"/>.</param>
internal readonly record struct HourConditions(int LocalHour, double Level, double? Unrest);
