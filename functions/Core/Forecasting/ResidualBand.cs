using System.Globalization;

namespace SektorKopplung.Core.Forecasting;

/// <summary>The 80 % band from errors of past forecasts on held-out days (konformes Prognoseband).</summary>
/// <remarks>
/// Split-conformal with normalised scores (Lei et al. 2018, JASA 113): an error is divided by the size usual for its local
/// hour, load and the unrest of the week before; the tenth and ninetieth percentile are taken per group of lead times, and
/// they never shrink with the lead time.
/// </remarks>
internal sealed class ResidualBand
{
    private const double Tail = 0.1;
    private const double UnrestShare = 0.8;
    private const double Least = 1e-12;

    private readonly double[] _hourScale;
    private readonly double _usualUnrest;
    private readonly double[] _lower = new double[LeadTimes.Groups];
    private readonly double[] _upper = new double[LeadTimes.Groups];
    private double _growth;

    private ResidualBand(double[] hourScale, double usualUnrest)
    {
        _hourScale = hourScale;
        _usualUnrest = usualUnrest;
    }

    /// <summary>Learns the band from past forecasts; without any it has no width.</summary>
    public static ResidualBand Fit(IReadOnlyList<PastError> errors)
    {
        var band = new ResidualBand(HourScale(errors), UsualUnrest(errors));
        band._growth = band.Growth(errors);
        var tail = TailOf(errors);
        var groups = errors.ToLookup(error => LeadTimes.GroupOf(error.Lead),
            error => error.Value / Math.Max(Least, band.ScaleOf(error.Conditions)));
        for (var group = 0; group < LeadTimes.Groups; group++)
        {
            var scores = groups[group].Order().ToArray();
            var (before, after) = group == 0 ? (0, 0) : (band._lower[group - 1], band._upper[group - 1]);
            band._lower[group] = Math.Min(before, Quantiles.Of(scores, tail));
            band._upper[group] = Math.Max(after, Quantiles.Of(scores, 1 - tail));
        }

        return band;
    }

    /// <summary>Reads a band back from the numbers it was written as.</summary>
    public static ResidualBand Read(Func<string, double> number)
    {
        var band = new ResidualBand([.. Enumerable.Range(0, 24).Select(hour => number(Name("hour", hour)))], number("band:unrest"))
        {
            _growth = number("band:growth"),
        };
        for (var group = 0; group < LeadTimes.Groups; group++)
        {
            band._lower[group] = number(Name("lower", group));
            band._upper[group] = number(Name("upper", group));
        }

        return band;
    }

    /// <summary>Writes the band as named numbers.</summary>
    public void Write(Action<string, double> number)
    {
        for (var hour = 0; hour < _hourScale.Length; hour++)
        {
            number(Name("hour", hour), _hourScale[hour]);
        }

        number("band:unrest", _usualUnrest);
        number("band:growth", _growth);
        for (var group = 0; group < LeadTimes.Groups; group++)
        {
            number(Name("lower", group), _lower[group]);
            number(Name("upper", group), _upper[group]);
        }
    }

    /// <summary>How far the band reaches below (≤ 0) and above (≥ 0) the expected value.</summary>
    public (double Below, double Above) At(int lead, HourConditions conditions)
    {
        var scale = ScaleOf(conditions);
        var group = LeadTimes.GroupOf(lead);
        return (_lower[group] * scale, _upper[group] * scale);
    }

    /// <summary>The point of an hour that is expected at the level of its conditions; value and band end at 0 below.</summary>
    public ForecastPoint Around(DateTimeOffset hour, int lead, HourConditions conditions, double scale)
    {
        var (below, above) = At(lead, conditions);
        var middle = Math.Max(0, conditions.Level * scale);
        var low = Math.Max(0, (conditions.Level + below) * scale);
        var high = Math.Max(0, (conditions.Level + above) * scale);
        return new(hour, Math.Min(low, middle), middle, Math.Max(high, middle));
    }

    private static string Name(string part, int index)
        => string.Create(CultureInfo.InvariantCulture, $"band:{part}:{index}");

    // The conformal rank correction, counted in days: the errors of one day go together and count once.
    private static double TailOf(IReadOnlyList<PastError> errors)
        => Quantiles.ConformalTail(Tail, errors.Select(error => error.Day).Distinct().Count());

    private double ScaleOf(HourConditions hour)
        => BaseScaleOf(hour) * Math.Max(0.2, 1 + (_growth * (hour.Level - 1)));

    // A week's unrest is itself uncertain: a part of the usual size always stays.
    private double BaseScaleOf(HourConditions hour)
    {
        var unrest = hour.Unrest is { } measured && _usualUnrest > Least ? measured / _usualUnrest : 1;
        return _hourScale[hour.LocalHour] * ((UnrestShare * unrest) + 1 - UnrestShare);
    }

    private static double UsualUnrest(IReadOnlyList<PastError> errors)
        => errors.Where(error => error.Conditions.Unrest is not null).Select(error => error.Conditions.Unrest!.Value)
            .DefaultIfEmpty(0).Average();

    // Half the mean error of the hour, half that of all hours: a quiet hour in a short past is not taken for certainty.
    private static double[] HourScale(IReadOnlyList<PastError> errors)
    {
        var scale = new double[24];
        if (errors.Count > 0)
        {
            var all = errors.Average(error => Math.Abs(error.Value));
            var hours = errors.ToLookup(error => error.Conditions.LocalHour, error => Math.Abs(error.Value));
            for (var hour = 0; hour < scale.Length; hour++)
            {
                scale[hour] = (0.5 * all) + (0.5 * hours[hour].DefaultIfEmpty(all).Average());
            }
        }

        return scale;
    }

    // How much the error grows with the load, 0 (not at all) to 1 (in proportion).
    private double Growth(IReadOnlyList<PastError> errors)
    {
        var (covariance, variance) = (0.0, 0.0);
        foreach (var error in errors)
        {
            var level = error.Conditions.Level - 1;
            covariance += ((Math.Abs(error.Value) / Math.Max(Least, BaseScaleOf(error.Conditions))) - 1) * level;
            variance += level * level;
        }

        return variance > 0 ? Math.Clamp(covariance / variance, 0, 1) : 0;
    }
}
