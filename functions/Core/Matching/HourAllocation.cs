using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Gives the heat of the sources to the couplings in one hour of one scenario.</summary>
/// <remarks>Best connection first: direct, return, heat pumps by falling COP; equals by id, so the order of the input does not matter.</remarks>
internal sealed class HourAllocation
{
    private const double SmallestKilowatts = 1e-6;

    private readonly MatchingContext _context;
    private readonly DateTimeOffset _hour;
    private readonly Scenario _scenario;
    private readonly Dictionary<string, double> _sourceLeft = [];
    private readonly Dictionary<string, double> _demandLeft = [];
    private readonly Dictionary<string, double> _liftLeft = [];

    private readonly IReadOnlySet<string> _running;

    private HourAllocation(
        MatchingContext context, DateTimeOffset hour, Scenario scenario, IReadOnlySet<string> running)
        => (_context, _hour, _scenario, _running) = (context, hour, scenario, running);

    /// <summary>What every built coupling does, ordered by id.</summary>
    /// <param name="context">What the plan rests on.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="scenario">Which end of the bands.</param>
    /// <param name="running">Couplings that gave heat in the hour before; the others start.</param>
    public static IReadOnlyList<CouplingHour> Of(
        MatchingContext context, DateTimeOffset hour, Scenario scenario, IReadOnlySet<string> running)
    {
        var allocation = new HourAllocation(context, hour, scenario, running);
        return [.. context.Couplings.Select(allocation.Asked)
            .OrderBy(asked => asked.Choice.Kind is { } kind ? (int)kind : int.MaxValue)
            .ThenByDescending(asked => asked.Choice.Cop ?? 0)
            .ThenBy(asked => asked.Coupling.Id, StringComparer.Ordinal)
            .ToList().Select(allocation.Allocate)
            .OrderBy(given => given.Coupling.Id, StringComparer.Ordinal)];
    }

    private CouplingHour Asked(Coupling coupling)
    {
        var (source, network) = (_context.Source(coupling), _context.Network(coupling.NetworkId));
        var required = _context.RequiredSupply(network.Id, _hour);
        var temperature = _context.SourceTemperature(source);
        var way = required is { } supply
            ? CouplingWay.Of(coupling, source, network, new(temperature, supply, _context.Return(network.Id)), _context.StateOf(coupling))
            : null;
        var choice = way?.Choice
            ?? new(null, null, default, 0, new("Außentemperatur nicht bekannt", "outdoor temperature not known"));
        return new()
        {
            Coupling = coupling,
            Hour = _hour,
            Choice = choice,
            Way = way,
            RequiredSupply = required,
            Source = temperature,
            Note = choice.Conflict,
        };
    }

    private CouplingHour Allocate(CouplingHour asked)
    {
        if (asked.Way is not { Choice.Kind: not null } way)
        {
            return asked;
        }

        var coupling = asked.Coupling;
        var sourceLeft = Left(_sourceLeft, coupling.SourceId, () => _context.Available(way.Source, _hour, _scenario));
        var physical = Math.Min(way.Heat(sourceLeft), LiftLeft(way));
        var learned = Math.Min(
            physical * _context.LearnedShare(coupling.Id, _hour, _scenario), coupling.Capacity.Kilowatts);
        var heat = Started(way, Math.Min(learned, DemandLeft(coupling.NetworkId)));
        if (heat <= SmallestKilowatts || heat < coupling.MinimumLoad.Kilowatts)
        {
            return asked with { Note = NothingToGive(heat) };
        }

        return Take(HourValue.Of(_context, asked with
        {
            Heat = heat,
            PipeLoss = way.PipeLoss,
            SourceHeat = (heat + way.PipeLoss) / asked.Choice.NetworkHeatPerSourceHeat,
        }, DemandLeft(coupling.NetworkId)));
    }

    private double Started(CouplingWay way, double heat)
        => _running.Contains(way.Coupling.Id) ? heat : heat * way.FirstHourShare(heat);

    private CouplingHour Take(CouplingHour given)
    {
        if (given.Verdict != HourVerdict.Useful)
        {
            return given;
        }

        _sourceLeft[given.Coupling.SourceId] -= given.SourceHeat;
        _demandLeft[given.Coupling.NetworkId] -= given.Heat;
        if (given.Choice.Kind == ConnectionKind.ReturnLift)
        {
            _liftLeft[given.Coupling.NetworkId] -= given.Heat;
        }

        return given;
    }

    // The return flow takes up the lift only; couplings into one return share that flow.
    private double LiftLeft(CouplingWay way) => way.Choice.Kind == ConnectionKind.ReturnLift
        ? Left(_liftLeft, way.Coupling.NetworkId, () => way.Liftable(_context.Demand(way.Coupling.NetworkId, _hour, _scenario)))
        : double.PositiveInfinity;

    private double DemandLeft(string networkId)
        => Left(_demandLeft, networkId, () => _context.Demand(networkId, _hour, _scenario));

    private static double Left(Dictionary<string, double> left, string key, Func<double> first)
        => left.TryGetValue(key, out var value) ? value : left[key] = first();

    private static BilingualText NothingToGive(double heat) => heat <= SmallestKilowatts
        ? new("keine Wärme verfügbar oder kein Bedarf", "no heat available or no demand")
        : new("unter der Mindestlast", "below the minimum load");
}
