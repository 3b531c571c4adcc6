using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>How much wider than learned a band must be to hold what the last weeks brought (Bandnachführung).</summary>
/// <remarks>
/// A band is learned from errors with the measured weather. What a forecast really faces is weather that was forecast, or assumed
/// without a forecast, and a plant that changes: so past midnights are forecast again with the weather known then, and where clearly
/// less than 80 % of the hours lay inside, the band is stretched to hold 80 %. It is never narrowed.
/// </remarks>
internal sealed class RecentBand
{
    /// <summary>How many midnights are looked at.</summary>
    public const int Days = 28;

    private const int FewestDays = 7;
    private const int DayHours = 24;
    private const double Wanted = 0.8;
    private const double ClearlyLess = 0.77;
    private const double Widest = 4;

    private static readonly RecentBand Unchanged = new(1, 1);

    private readonly double _firstDay;
    private readonly double _later;

    private RecentBand(double firstDay, double later) => (_firstDay, _later) = (firstDay, later);

    /// <summary>Forecasts the last midnights again.</summary>
    /// <param name="judged">Has learned without the last days.</param>
    /// <param name="request">The history and the weather known then.</param>
    public static RecentBand Of(IForecaster judged, ForecastRequest request)
    {
        var (firstDay, later, days) = (new List<double>(), new List<double>(), 0);
        var today = LocalDays.Of(request.IssuedAt, request.Calendar.Zone);
        for (var back = Days; back > 0; back--)
        {
            var start = LocalDays.StartOf(today.AddDays(-back), request.Calendar.Zone);
            var hours = (int)Math.Min(request.HorizonHours, (request.IssuedAt - start).TotalHours);
            var before = firstDay.Count;
            foreach (var (lead, point) in judged.Predict(RollingBacktest.Before(request, start, hours)).Points.Index())
            {
                if (request.History.At(point.Hour) is { } measured)
                {
                    (lead < DayHours ? firstDay : later).Add(StretchFor(point, measured));
                }
            }

            days += firstDay.Count > before ? 1 : 0;
        }

        if (days < FewestDays)
        {
            return Unchanged;
        }

        var stretch = Stretch(firstDay);
        return new(stretch, Math.Max(stretch, Stretch(later)));
    }

    /// <summary>The points with the band as wide as it must be.</summary>
    public IReadOnlyList<ForecastPoint> Around(IReadOnlyList<ForecastPoint> points)
        => this == Unchanged ? points : [.. points.Select((point, lead) => Stretched(point, lead < DayHours ? _firstDay : _later))];

    private static ForecastPoint Stretched(ForecastPoint point, double stretch) => point with
    {
        P10 = Math.Max(0, point.P50 - (stretch * (point.P50 - point.P10))),
        P90 = point.P50 + (stretch * (point.P90 - point.P50)),
    };

    // By how much the side of the band an hour lay on would have to be stretched to end there: at most 1 inside.
    private static double StretchFor(ForecastPoint point, double measured)
    {
        var off = Math.Abs(measured - point.P50);
        var side = measured < point.P50 ? point.P50 - point.P10 : point.P90 - point.P50;
        return off <= side ? (side > 0 ? off / side : 0) : side > 0 ? Math.Min(Widest, off / side) : Widest;
    }

    private static double Stretch(List<double> needed)
    {
        var inside = needed.Count(stretch => stretch <= 1);
        return needed.Count == 0 || inside >= ClearlyLess * needed.Count
            ? 1
            : Math.Max(1, Quantiles.Of([.. needed.Order()], Wanted));
    }
}
