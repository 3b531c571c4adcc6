namespace SektorKopplung.Core.Forecasting;

/// <summary>Heat load of a network: the linear model, corrected by trees where there are trained ones (Wärmelastprognose).</summary>
/// <remarks>
/// With too little history for the linear model in detail the trees stay silent, see <see cref="RidgeForecaster"/>. Every
/// forecast carries its explanation. Deterministic, pure, safe to use from many threads.
/// </remarks>
/// <param name="residual">The trees; null leaves the linear model alone.</param>
public sealed class DemandForecaster(ResidualModel? residual) : IForecaster
{
    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ForecastWithScore.Of(past => Train(past, residual), request, explain: true);
    }

    /// <summary>Learns the linear part from the history of a request; the result forecasts later requests without learning again.</summary>
    /// <param name="request">Everything measured before its hour is learned from.</param>
    /// <param name="residual">The trees; null leaves the linear model alone.</param>
    /// <returns>A forecaster for the same series, safe to use from many threads; its forecasts carry no explanation.</returns>
    public static IForecaster Train(ForecastRequest request, ResidualModel? residual)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RidgeForecaster.Train(request, residual);
    }
}
