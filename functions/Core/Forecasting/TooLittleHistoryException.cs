namespace SektorKopplung.Core.Forecasting;

/// <summary>A history is too short to train trees on; the linear model may still do.</summary>
public sealed class TooLittleHistoryException(string message) : ArgumentException(message);
