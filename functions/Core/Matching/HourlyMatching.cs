namespace SektorKopplung.Core.Matching;

/// <summary>Matches waste heat with demand for the next 48 hours (stündlicher Abgleich).</summary>
/// <remarks>
/// A coupling is used in an hour if that saves CO2 against the units that really make less heat, or covers load nothing else
/// covers; money is shown, it does not decide. The plan is advice: nothing is sent to any plant.
/// </remarks>
public static class HourlyMatching
{
    /// <summary>The plan of every network and a proposal for every built coupling.</summary>
    public static MatchingResult Solve(MatchingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var context = new MatchingContext(input);
        var scenarios = Enum.GetValues<Scenario>().ToDictionary(
            scenario => scenario,
            scenario => HoursOf(context, scenario));
        var expected = scenarios[Scenario.Mid].ToLookup(one => one.Hour);
        return new(
            [.. input.Site.Networks.Where(network => input.Demand.ContainsKey(network.Id))
                .Select(network => NetworkPlanning.Of(context, network, expected))],
            [.. context.Couplings.Select(coupling => ProposalAssembly.Of(context, coupling, scenarios)).OfType<Proposal>()]);
    }

    private static List<CouplingHour> HoursOf(MatchingContext context, Scenario scenario)
    {
        var hours = new List<CouplingHour>();
        var running = context.Running;
        foreach (var hour in context.Hours)
        {
            var given = HourAllocation.Of(context, hour, scenario, running);
            hours.AddRange(given);
            running = given.Where(one => one.Verdict == HourVerdict.Useful).Select(one => one.Coupling.Id).ToHashSet();
        }

        return hours;
    }
}
