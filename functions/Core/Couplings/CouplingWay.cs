using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>How a coupling gets heat into its network at the temperatures of an hour (Weg der Wärme).</summary>
public sealed record CouplingWay
{
    private readonly double _share;

    private readonly double _takenShare = 1;
    private readonly double _throughPipe = double.PositiveInfinity;

    private CouplingWay(
        Coupling coupling, HeatSource source, HeatNetwork network, ConnectionTemperatures temperatures, PlantState state)
    {
        (Coupling, Source, Temperatures) = (coupling, source, temperatures);
        var question = ConnectionQuestion.Of(coupling, source, network, temperatures);
        Choice = Pressed(temperatures, ConnectionRule.Choose(question with
        {
            CopFactor = state.Cop?.Factor ?? 1,
            StaticPressure = state.StaticPressure ?? question.StaticPressure,
        }));
        if (Choice.Kind is { } kind)
        {
            _takenShare = kind == ConnectionKind.HeatPump ? state.Cop?.TakenShare ?? 1 : 1;
            _throughPipe = FeedInHead.MostKilowatts(coupling, kind, Choice.Feed, temperatures.Return);
            PipeLoss = ConnectingPipe.LossWattsPerMetre(coupling.NominalDiameter, Choice.Feed, temperatures.Return)
                * coupling.DistanceMetres / 1000;
            _share = Choice.ShareOfLoad(temperatures.RequiredSupply, temperatures.Return);
        }
    }

    /// <summary>The coupling.</summary>
    public Coupling Coupling { get; }

    /// <summary>Its source.</summary>
    public HeatSource Source { get; }

    /// <summary>The temperatures of the hour.</summary>
    public ConnectionTemperatures Temperatures { get; }

    /// <summary>The connection, or why there is none.</summary>
    public ConnectionChoice Choice { get; }

    /// <summary>Heat lost in the connecting pipe [kW].</summary>
    public double PipeLoss { get; }

    /// <summary>The way of an hour.</summary>
    /// <param name="coupling">The coupling.</param>
    /// <param name="source">Its source.</param>
    /// <param name="network">Its network.</param>
    /// <param name="temperatures">The temperatures of the hour.</param>
    /// <param name="state">What measurements say about the plants; null where nothing was measured.</param>
    public static CouplingWay Of(
        Coupling coupling, HeatSource source, HeatNetwork network, ConnectionTemperatures temperatures, PlantState? state = null)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(network);
        return new(coupling, source, network, temperatures, state ?? PlantState.Unknown);
    }

    /// <summary>What it takes of the heat a source is said to have [kW]: no more than the spread allows, and what it took so far.</summary>
    public double Taken(double available)
        => Math.Min(available, Source.Capacity.Kilowatts * Choice.SpreadShare) * _takenShare;

    /// <summary>Heat into the network from heat of the source [kW], at most the capacity and what the pumps press in; the network's load does not count here.</summary>
    public double Heat(double available) => Math.Min(
        (Taken(available) * Choice.NetworkHeatPerSourceHeat) - PipeLoss, Most);

    /// <summary>The most it can bring however much heat there is [kW]: its capacity, and what its pumps press through the pipe.</summary>
    public double Most => Math.Min(Coupling.Capacity.Kilowatts, _throughPipe);

    /// <summary>The share of the hour's heat that a coupling brings which stood before [1]: it starts, and its water is on its way.</summary>
    /// <param name="kilowatts">The heat it runs up to [kW].</param>
    public double FirstHourShare(double kilowatts)
    {
        var delay = kilowatts > 0 && Choice.Feed > Temperatures.Return
            ? PipeFlow.Of(Coupling.NominalDiameter, Power.FromKilowatts(kilowatts), Choice.Feed, Temperatures.Return)
                .Delay(Coupling.DistanceMetres)
            : null;
        return StartUp.FirstHourShare(Coupling.Start + (delay ?? TimeSpan.Zero), Coupling.RampPerMinute?.Fraction);
    }

    /// <summary>What the network can take at these temperatures however much heat there is [kW]: a return flow takes up its lift only.</summary>
    public double Liftable(double load)
        => Choice.Kind == ConnectionKind.ReturnLift ? load * _share : double.PositiveInfinity;

    /// <summary>What it can deliver while the network takes all it can [kW]; 0 below its minimum load and without a connection.</summary>
    /// <param name="available">Heat of the source [kW].</param>
    /// <param name="load">Load of the network [kW].</param>
    public double Deliverable(double available, double load)
    {
        var heat = Choice.Kind is null ? 0 : Math.Min(Heat(available), Liftable(load));
        return heat >= Coupling.MinimumLoad.Kilowatts ? Math.Max(0, heat) : 0;
    }

    private ConnectionChoice Pressed(ConnectionTemperatures temperatures, ConnectionChoice choice)
        => choice.Kind is { } kind && FeedInHead.MostKilowatts(Coupling, kind, choice.Feed, temperatures.Return) <= 0
            ? choice with
            {
                Kind = null,
                Conflict = Wording.Say(
                    $"Einspeisung braucht mehr als {Coupling.FeedInDifference.Bars:0.0#} bar, die Pumpen schaffen {Coupling.FeedInHead?.Bars:0.0#} bar",
                    $"feeding in needs more than {Coupling.FeedInDifference.Bars:0.0#} bar, the pumps reach {Coupling.FeedInHead?.Bars:0.0#} bar"),
            }
            : choice;
}
