namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>A way to forecast that can be learned (lernbares Verfahren).</summary>
/// <param name="Name">In a word, as <c>ridge</c>.</param>
/// <param name="Train">Learns from everything in a request; the result forecasts later requests from many threads.</param>
public sealed record BacktestModel(string Name, Func<ForecastRequest, IForecaster> Train)
{
    /// <summary>Ridge regression on weather, calendar and the last days.</summary>
    public static BacktestModel Ridge { get; } = new("ridge", RidgeForecaster.Train);

    /// <summary>The usual week or the recent level, as for sources and data centres.</summary>
    public static BacktestModel Source { get; } = new("source", SourceForecaster.Train);
}
