using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Couples hot with cold streams directly, without heat pumps (Wärmerückgewinnung im Gewerbepark).</summary>
/// <remarks>
/// The coolest source first, each into the coldest need it can serve: heat is used at the lowest temperature that does, and the
/// hottest is left for what nothing else can heat. A stream passes its exchangers in a row. Equals by id, so the order
/// of the input does not matter. A good set of couplings, not the best: what is possible at most says <see cref="HeatCascade"/>.
/// </remarks>
public static class StreamMatching
{
    // Below this an exchanger is not worth its flanges [kW].
    private const double SmallestKilowatts = 1;

    /// <summary>The couplings, in the order in which they are made.</summary>
    /// <param name="streams">Hot and cold streams.</param>
    /// <param name="smallestDifference">The smallest difference at either end of an exchanger [K].</param>
    public static IReadOnlyList<StreamMatch> Of(IReadOnlyList<ProcessFlow> streams, TemperatureDifference smallestDifference)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var matches = new List<StreamMatch>();
        var colds = streams.Where(stream => !stream.IsHot).Select(stream => new Rest(stream)).ToList();
        foreach (var hot in streams.Where(stream => stream.IsHot).OrderBy(stream => stream.Supply.Celsius)
            .ThenBy(stream => stream.Id, StringComparer.Ordinal).Select(stream => new Rest(stream)))
        {
            while (Next(hot, colds, smallestDifference.Kelvins) is { } best)
            {
                matches.Add(Couple(hot, best.Cold, best.Heat));
            }
        }

        return matches;
    }

    private static (Rest Cold, double Heat)? Next(Rest hot, List<Rest> colds, double difference)
    {
        var best = colds.Select(cold => (Cold: cold, Heat: Exchangeable(hot, cold, difference)))
            .Where(one => one.Heat >= SmallestKilowatts)
            .OrderByDescending(one => one.Cold.Celsius)
            .ThenByDescending(one => one.Heat)
            .ThenBy(one => one.Cold.Stream.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Cold is null ? null : best;
    }

    // Both ends keep the difference, and neither stream goes beyond its target.
    private static double Exchangeable(Rest hot, Rest cold, double difference)
    {
        var warmed = Math.Min(cold.Stream.Target.Celsius, hot.Celsius - difference) - cold.Celsius;
        var cooled = hot.Celsius - Math.Max(hot.Stream.Target.Celsius, cold.Celsius + difference);
        return Math.Min(warmed * cold.Stream.KilowattsPerKelvin, cooled * hot.Stream.KilowattsPerKelvin);
    }

    private static StreamMatch Couple(Rest hot, Rest cold, double heat)
    {
        var (hotIn, coldIn) = (hot.Celsius, cold.Celsius);
        hot.Celsius -= heat / hot.Stream.KilowattsPerKelvin;
        cold.Celsius += heat / cold.Stream.KilowattsPerKelvin;
        return new(
            hot.Stream.Id, cold.Stream.Id, Power.FromKilowatts(heat),
            Temperature.FromCelsius(hotIn), Temperature.FromCelsius(hot.Celsius),
            Temperature.FromCelsius(coldIn), Temperature.FromCelsius(cold.Celsius));
    }

    /// <summary>How far a stream has come.</summary>
    private sealed class Rest(ProcessFlow stream)
    {
        public ProcessFlow Stream { get; } = stream;

        public double Celsius { get; set; } = stream.Supply.Celsius;
    }
}
