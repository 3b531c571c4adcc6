using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.MlNet.Tests.Forecasting;

/// <summary>Errors of a forecaster on hours it did not learn from.</summary>
/// <param name="MeanAbsoluteError">In the unit of the series.</param>
/// <param name="Share">The same by the mean load [1].</param>
/// <param name="RSquared">Coefficient of determination [1].</param>
/// <param name="Coverage">Share of hours within the 80 % band [1].</param>
/// <param name="Hours">How many hours.</param>
internal sealed record OutOfSample(double MeanAbsoluteError, double Share, double RSquared, double Coverage, int Hours)
{
    /// <summary>Forecasts again and again, each time as far as the next issue.</summary>
    /// <param name="trained">Has learned from hours before the first issue only.</param>
    /// <param name="request">Series with what was measured afterwards.</param>
    /// <param name="from">The first issue.</param>
    /// <param name="to">The end of the hours that count.</param>
    /// <param name="counts">Which hours count; null counts all measured ones.</param>
    public static OutOfSample Of(IForecaster trained, ForecastRequest request, DateTimeOffset from, DateTimeOffset to,
        Func<DateTimeOffset, bool>? counts = null)
    {
        var pairs = new List<(ForecastPoint Point, double Measured)>();
        for (var issued = from; issued < to; issued = issued.AddHours(request.HorizonHours))
        {
            if (!Enumerable.Range(0, request.HorizonHours).Any(lead => request.History.At(issued.AddHours(lead)) is not null))
            {
                continue;
            }

            pairs.AddRange(trained.Predict(request with { IssuedAt = issued }).Points
                .Where(point => point.Hour < to && (counts?.Invoke(point.Hour) ?? true))
                .SelectMany(point => request.History.At(point.Hour) is { } measured ? [(point, measured)] : Array.Empty<(ForecastPoint, double)>()));
        }

        var mean = pairs.Average(pair => pair.Measured);
        var error = pairs.Average(pair => Math.Abs(pair.Measured - pair.Point.P50));
        var squares = pairs.Sum(pair => Math.Pow(pair.Measured - pair.Point.P50, 2));
        return new(error, error / mean, 1 - (squares / pairs.Sum(pair => Math.Pow(pair.Measured - mean, 2))),
            pairs.Average(pair => pair.Measured >= pair.Point.P10 && pair.Measured <= pair.Point.P90 ? 1.0 : 0), pairs.Count);
    }
}
