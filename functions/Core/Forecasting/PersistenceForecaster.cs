using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Tomorrow is like the latest day (Persistenz): the last resort, with a wide band.</summary>
internal sealed class PersistenceForecaster(string reason) : IForecaster
{
    private const int Reach = 7 * 24;
    private const double NarrowestShare = 0.25;

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var past = new double?[Reach];
        for (var i = 0; i < Reach; i++)
        {
            past[i] = request.History.At(issued.AddHours(i - Reach));
        }

        var latest = past.LastOrDefault(value => value is not null);
        return new()
        {
            Series = request.Series,
            IssuedAt = request.IssuedAt,
            Points = latest is { } value ? Points(issued, request.HorizonHours, past, value) : [],
            Model = "persistence",
            TrainedOn = new(issued.AddHours(-Reach), issued),
            Note = ForecastNotes.Join(reason, latest is null ? "No measurement in the last seven days: no forecast." : ""),
        };
    }

    private static ForecastPoint[] Points(DateTimeOffset issued, int horizon, double?[] past, double latest)
    {
        var (below, above) = Spread(past);
        return [.. Enumerable.Range(0, horizon).Select(lead =>
        {
            var value = Math.Max(0, SameHour(past, lead) ?? latest);
            return new ForecastPoint(issued.AddHours(lead), Math.Max(0, value - below), value, value + above);
        })];
    }

    private static double? SameHour(double?[] past, int lead)
    {
        for (var i = Reach - 24 + (lead % 24); i >= 0; i -= 24)
        {
            if (past[i] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    // Changes from day to day, but at least a quarter of the mean: a few equal days prove little.
    private static (double Below, double Above) Spread(double?[] past)
    {
        var changes = Enumerable.Range(24, Reach - 24)
            .Where(i => past[i] is not null && past[i - 24] is not null)
            .Select(i => past[i]!.Value - past[i - 24]!.Value).Order().ToArray();
        var least = NarrowestShare * past.Where(value => value is not null).Average(value => Math.Abs(value!.Value));
        return (Math.Max(least, -Quantiles.Of(changes, 0.05)), Math.Max(least, Quantiles.Of(changes, 0.95)));
    }
}
