using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Detection;

/// <summary>What a network can call on now, and after the largest single failure [kW].</summary>
/// <param name="Total">Available units and backed-up couplings.</param>
/// <param name="AfterFailure">The same without the largest single failure and without heat pumps, which hang on one feed.</param>
/// <param name="LargestFailureId">The unit, or the power feeder of several, whose loss takes most.</param>
/// <param name="LargestFailure">What it takes.</param>
internal sealed record AvailableCapacity(double Total, double AfterFailure, string LargestFailureId, double LargestFailure)
{
    public static AvailableCapacity Of(UsableSignals signals, HeatNetwork network)
    {
        var units = network.Units.Where(unit => IsAvailable(signals, unit)).ToList();
        var couplings = signals.Site.Couplings
            .Where(coupling => coupling.NetworkId == network.Id && coupling is { IsBackedUp: true, State: CouplingState.Built })
            .Sum(coupling => coupling.Capacity.Kilowatts);
        var secure = units.Where(unit => unit.Kind != GenerationKind.HeatPump).ToList();
        var (failureId, failure) = LargestFailureOf(signals.Site, secure);
        return new(
            units.Sum(Kilowatts) + couplings, secure.Sum(Kilowatts) - failure + couplings, failureId, failure);
    }

    // A unit that never said so is taken as available; one that fell silent keeps what it said last.
    private static bool IsAvailable(UsableSignals signals, GenerationUnit unit)
        => signals.Input.Snapshot.Find(unit.Id, "available") is not { } state || state.Latest.Value >= 0.5;

    // A feeder that takes all units is no question of reserve: without power the pumps stand too.
    private static (string Id, double Kilowatts) LargestFailureOf(Site site, List<GenerationUnit> units)
        => units.Select(unit => (unit.Id, Kilowatts: Kilowatts(unit)))
            .Concat(site.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Power)
                .GroupBy(dependency => dependency.Upstream)
                .Select(feeder => (Id: feeder.Key, Lost: units
                    .Where(unit => feeder.Any(dependency => dependency.Downstream == unit.Id)).ToList()))
                .Where(feeder => feeder.Lost.Count < units.Count)
                .Select(feeder => (feeder.Id, Kilowatts: feeder.Lost.Sum(Kilowatts))))
            .Append((Id: "", Kilowatts: 0))
            .MaxBy(failure => failure.Kilowatts);

    private static double Kilowatts(GenerationUnit unit) => unit.Capacity.Kilowatts;
}
