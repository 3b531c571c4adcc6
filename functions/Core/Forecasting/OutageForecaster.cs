using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Adds to another forecast how likely the source is not available (Ausfallwahrscheinlichkeit).</summary>
/// <remarks>
/// See docs/formulas.md. Where that is above 10 % the lower end of the band is 0, since one hour in ten may bring nothing.
/// </remarks>
internal sealed class OutageForecaster(IForecaster running, OutageRates rates) : IForecaster
{
    private const double Tail = 0.1;
    private const int LookBackHours = 14 * 24;

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var forecast = running.Predict(request);
        var start = HourlySeries.HourOf(request.IssuedAt).AddHours(-LookBackHours);
        var grid = HourGrid.Of(request, start, LookBackHours + request.HorizonHours);
        var down = Probabilities(grid);
        return forecast with
        {
            Points = [.. forecast.Points.Select(point => WithOutage(point, down[(int)(point.Hour - start).TotalHours]))],
        };
    }

    private static ForecastPoint WithOutage(ForecastPoint point, double down) => point with
    {
        P10 = down > Tail ? 0 : point.P10,
        UnavailableProbability = down,
    };

    // What was measured is certain; a usual hour that was not is one step of the chain.
    private double[] Probabilities(HourGrid grid)
    {
        var probabilities = new double[grid.Count];
        var down = rates.LongRun;
        for (var hour = 0; hour < grid.Count; hour++)
        {
            if (rates.IsUsual(grid, hour))
            {
                down = double.IsNaN(grid.Load[hour]) ? rates.Next(down) : grid.Load[hour] <= rates.Standing ? 1 : 0;
            }

            probabilities[hour] = down;
        }

        return probabilities;
    }
}
