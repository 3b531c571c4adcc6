using System.Globalization;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Weather;

/// <summary>A forecast being read: its times, and one column per quantity.</summary>
internal sealed class WeatherColumns(string source, IReadOnlyList<DateTimeOffset> times)
{
    /// <summary>More than two weeks of quarters of an hour are no forecast for a plant.</summary>
    public const int MostSteps = 2000;

    private readonly Dictionary<string, HourlySeries> _series = [];

    /// <summary>What is wrong with the times; null where nothing is.</summary>
    public BilingualText? TimesError()
    {
        if (times.Count is 0 or > MostSteps)
        {
            return Wording.Say($"{times.Count} Zeitschritte; erwartet werden 1 bis {MostSteps}.", $"{times.Count} time steps; expected 1 to {MostSteps}.");
        }

        for (var i = 1; i < times.Count; i++)
        {
            if (times[i] <= times[i - 1])
            {
                return Wording.Say($"Die Zeiten steigen nicht bei {Iso(times[i])}.", $"The times are not rising at {Iso(times[i])}.");
            }
        }

        return null;
    }

    /// <summary>Takes a column; returns what is wrong with it, or null.</summary>
    /// <param name="quantity">What it holds.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="values">One per time, null where there is none.</param>
    /// <param name="isOfHourBefore">Whether a value is the mean of the hour that ends at its time.</param>
    public BilingualText? Add(Quantity quantity, UcumUnit unit, IReadOnlyList<double?> values, bool isOfHourBefore)
    {
        if (values.Count != times.Count)
        {
            return Wording.Say(
                $"{quantity.Name} hat {values.Count} Werte für {times.Count} Zeiten.", $"{quantity.Name} has {values.Count} values for {times.Count} times.");
        }

        var steps = new List<TimedValue>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            var converted = unit.Convert(value, quantity.Unit);
            if (!quantity.Range.Contains(converted))
            {
                return Wording.Say(
                    $"{quantity.Name} ist {converted:0.#} {quantity.Unit.Code} bei {Iso(times[i])}, das kann nicht sein; stimmt die Einheit?",
                    $"{quantity.Name} is {converted:0.#} {quantity.Unit.Code} at {Iso(times[i])}, which cannot be; is the unit right?");
            }

            steps.Add(new(times[i], converted));
        }

        if (steps.Count > 0)
        {
            _series[quantity.Name] = WeatherSteps.Hourly(steps, isOfHourBefore);
        }

        return null;
    }

    /// <summary>The forecast; without a temperature it is of no use.</summary>
    public WeatherResult Finish(DateTimeOffset issuedAt)
        => _series.TryGetValue(WeatherQuantities.OutdoorTemperature, out var outdoor) && outdoor.Values.Any(value => value is not null)
            ? WeatherResult.Of(new(issuedAt, source, _series))
            : WeatherResult.None(new("Die Prognose hat keine Außentemperatur.", "The forecast has no outdoor temperature."));

    public static string Iso(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
