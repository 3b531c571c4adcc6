using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Optimising;

/// <summary>Says for every hour what a coupling can do, by temperatures, availability and minimum load.</summary>
public static class CouplingTermsRule
{
    /// <summary>The terms of a coupling by hour.</summary>
    public static IReadOnlyList<CouplingTerms> Of(MatchingProblem problem, ProblemCoupling coupling)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(coupling);
        var source = problem.Sources.First(source => source.Id == coupling.SourceId);
        var network = problem.Networks.First(network => network.Id == coupling.NetworkId);
        return Of(problem.Hours, coupling, source, network);
    }

    internal static CouplingTerms[] Of(int hours, ProblemCoupling coupling, ProblemSource source, ProblemNetwork network)
    {
        var terms = new CouplingTerms[hours];
        for (var hour = 0; hour < hours; hour++)
        {
            terms[hour] = OfHour(hour, coupling, source, network);
        }

        RefuseShortWindows(terms, coupling);
        return terms;
    }

    // A run is at least the minimum run long, except into the end of the horizon or out of a run before it.
    private static void RefuseShortWindows(CouplingTerms[] terms, ProblemCoupling coupling)
    {
        var from = 0;
        while (from < terms.Length)
        {
            var to = from;
            while (to < terms.Length && terms[to].CanRun)
            {
                to++;
            }

            if (to < terms.Length && to - from < coupling.MinimumRunHours && !(from == 0 && coupling.WasRunning))
            {
                var why = Wording.Say(
                    $"Mindestlaufzeit {coupling.MinimumRunHours} h, am Stück möglich sind {to - from} h",
                    $"minimum run {coupling.MinimumRunHours} h, {to - from} h possible at a time");
                Array.Fill(terms, CouplingTerms.Refused(why), from, to - from);
            }

            from = to + 1;
        }
    }

    private static CouplingTerms OfHour(int hour, ProblemCoupling coupling, ProblemSource source, ProblemNetwork network)
    {
        var available = source.AvailableKw[hour];
        if (available <= 0)
        {
            return CouplingTerms.Refused(new("Quelle gibt keine Wärme", "source gives no heat"));
        }

        var choice = Connection(hour, coupling, source, network);
        if (choice is { Kind: null })
        {
            return CouplingTerms.Refused(choice.Conflict);
        }

        var terms = Unlimited(coupling, coupling.Cop?[hour] ?? choice?.Cop, choice?.SpreadShare ?? 1);
        var most = Math.Min(coupling.CapacityKw, available / terms.SourceUse);
        if (choice is not null)
        {
            most = Math.Min(most, network.DemandKw[hour] * choice.ShareOfLoad(
                Temperature.FromCelsius(network.SupplyCelsius![hour]), Temperature.FromCelsius(network.ReturnCelsius![hour])));
        }

        return most > 0 && most >= coupling.MinimumLoadKw
            ? terms with { MaximumKw = most }
            : CouplingTerms.Refused(TooLittle(coupling.MinimumLoadKw, most));
    }

    // Of a unit of heat fed into the pipe, 1/COP is electricity and the rest comes from the source.
    private static CouplingTerms Unlimited(ProblemCoupling coupling, double? cop, double spreadShare)
    {
        var beforePipe = 1 / (1 - coupling.PipeLossShare);
        var electricity = cop is { } heats ? beforePipe / heats : 0;
        var sourceHeat = beforePipe - electricity;
        return new(coupling.CapacityKw, sourceHeat, sourceHeat / spreadShare, electricity, BilingualText.Empty);
    }

    // The smallest conflict: what it needs at least against what it gets at most.
    private static BilingualText TooLittle(double least, double most) => most <= 0
        ? new("Netz nimmt keine Wärme ab", "network takes no heat")
        : Wording.Say($"Mindestlast {least:0.#} kW, möglich sind {most:0.#} kW", $"minimum load {least:0.#} kW, {most:0.#} kW possible");

    private static ConnectionChoice? Connection(int hour, ProblemCoupling coupling, ProblemSource source, ProblemNetwork network)
    {
        if (source.TemperatureCelsius is not { } temperature
            || network.SupplyCelsius is not { } supply || network.ReturnCelsius is not { } returning)
        {
            return null;
        }

        return ConnectionRule.Choose(new ConnectionQuestion
        {
            Source = Temperature.FromCelsius(temperature[hour]),
            UsableSpread = TemperatureDifference.FromKelvins(source.UsableSpreadKelvin),
            Floor = source.FloorCelsius is { } floor ? Temperature.FromCelsius(floor) : null,
            RequiredSupply = Temperature.FromCelsius(supply[hour]),
            Return = Temperature.FromCelsius(returning[hour]),
            MinimumSupply = Temperature.FromCelsius(network.MinimumSupplyCelsius),
            HeatPumpMaximum = Temperature.FromCelsius(coupling.HeatPumpMaximumSupplyCelsius),
            TolerableReturnLift = TemperatureDifference.FromKelvins(network.TolerableReturnLiftKelvin),
            Built = coupling.Connection ?? (coupling.Cop is null ? null : ConnectionKind.HeatPump),
        });
    }
}
