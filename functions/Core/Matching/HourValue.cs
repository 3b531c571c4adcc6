using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Values an hour of a coupling by the units that make less heat because of it.</summary>
internal static class HourValue
{
    private const double SmallestKilowatts = 1e-6;

    // Savings below this are within the rounding of emission factors [kg/MWh].
    private const double NoEffectKilogramsPerMegawattHour = 1;

    /// <summary>The hour with units displaced, savings and verdict.</summary>
    public static CouplingHour Of(MatchingContext context, CouplingHour hour, double load)
    {
        var dispatch = context.Dispatch(hour.Coupling.NetworkId);
        var (before, after) = (dispatch.Outputs(load), dispatch.Outputs(load - hour.Heat));
        var displaced = dispatch.Units.Select((unit, i) => (Unit: unit, Kilowatts: before[i] - after[i]))
            .Where(one => Math.Abs(one.Kilowatts) > SmallestKilowatts).ToList();
        var valued = hour with
        {
            Displaced = displaced,
            CoveredGap = Math.Max(0, load - before.Sum()) - Math.Max(0, load - hour.Heat - after.Sum()),
            Co2 = Kilograms(context, hour, displaced, context.Input.Factors.GridElectricity),
            Co2Displaced = Kilograms(context, hour, displaced, context.Input.Factors.DisplacedElectricity),
            Euro = Euro(context, hour, displaced),
        };
        var verdict = VerdictOf(valued);
        return valued with { Verdict = verdict, Note = NoteOf(verdict, valued.CoveredGap) };
    }

    private static double Kilograms(
        MatchingContext context,
        CouplingHour hour,
        IReadOnlyList<(GenerationUnit Unit, double Kilowatts)> displaced,
        double electricityFactor)
    {
        var (factors, prices) = (context.Input.Factors, context.Input.Prices);
        return displaced.Sum(one => one.Kilowatts * MarginalHeat.Of(one.Unit, factors, prices, electricityFactor).Co2)
            - (hour.Electricity * electricityFactor) - (hour.SourceHeat * factors.WasteHeat);
    }

    private static double Euro(
        MatchingContext context, CouplingHour hour, IReadOnlyList<(GenerationUnit Unit, double Kilowatts)> displaced)
    {
        var (factors, prices) = (context.Input.Factors, context.Input.Prices);
        var perHour = displaced.Sum(one
                => one.Kilowatts * MarginalHeat.Of(one.Unit, factors, prices, factors.GridElectricity).Euro)
            - (hour.Electricity * prices.Electricity)
            - (hour.SourceHeat * context.Source(hour.Coupling).PriceEuroPerMegawattHour);
        return perHour / 1000;
    }

    private static HourVerdict VerdictOf(CouplingHour hour)
    {
        var noEffect = hour.Heat / 1000 * NoEffectKilogramsPerMegawattHour;
        return hour.CoveredGap > SmallestKilowatts || hour.Co2 > noEffect ? HourVerdict.Useful
            : hour.Co2 >= -noEffect ? HourVerdict.NoEffect
            : HourVerdict.Harmful;
    }

    private static BilingualText NoteOf(HourVerdict verdict, double coveredGap) => verdict switch
    {
        HourVerdict.Harmful => new("schadet: mehr CO2 als die verdrängte Wärme", "harms: more CO2 than the heat displaced"),
        HourVerdict.NoEffect => new("spart nichts", "saves nothing"),
        _ when coveredGap > SmallestKilowatts
            => new("deckt Last, die sonst niemand deckt", "covers load that nothing else covers"),
        _ => BilingualText.Empty,
    };
}
