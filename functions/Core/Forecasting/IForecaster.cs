namespace SektorKopplung.Core.Forecasting;

/// <summary>A way to forecast one series. Implementations are pure and safe to call from several threads.</summary>
public interface IForecaster
{
    /// <summary>Forecasts the hours asked for; with too little history it says so in <see cref="Forecast.Note"/>.</summary>
    Forecast Predict(ForecastRequest request);
}
