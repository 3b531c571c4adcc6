using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>A forecast with the error that its method had on the last days, and a band wide enough for the last weeks.</summary>
internal static class ForecastWithScore
{
    /// <summary>Learns without the last days to judge the method, then with them to forecast.</summary>
    public static Forecast Of(Func<ForecastRequest, IForecaster> train, ForecastRequest request, bool explain = false)
    {
        var trained = train(request);
        var forecast = trained.Predict(request);
        var held = LocalDays.StartOf(
            LocalDays.Of(request.IssuedAt, request.Calendar.Zone).AddDays(-RollingBacktest.DefaultDays), request.Calendar.Zone);
        var judged = train(RollingBacktest.Before(request, held, 24));
        var same = new SameModelOnly(judged, forecast.Model);
        var score = RollingBacktest.Measure(same, request);
        return forecast with
        {
            Points = RecentBand.Of(same, request).Around(forecast.Points),
            MeanAbsoluteError = score.MeanAbsoluteError,
            BaselineError = score.BaselineError,
            Explanation = explain && trained is TrainedForecaster splittable ? splittable.Explain(request) : null,
        };
    }

    // With the last days held out a short history may leave only a simpler model: its error says nothing about this one.
    private sealed class SameModelOnly(IForecaster inner, string model) : IForecaster
    {
        public Forecast Predict(ForecastRequest request)
        {
            var forecast = inner.Predict(request);
            return forecast.Model == model ? forecast : forecast with { Points = [] };
        }
    }
}
