using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Couplings;

/// <summary>How a coupling gets heat into its network at the temperatures of an hour (Weg der Wärme).</summary>
public sealed record CouplingWay
{
    private readonly double _share;

    private CouplingWay(Coupling coupling, HeatSource source, HeatNetwork network, ConnectionTemperatures temperatures)
    {
        (Coupling, Source, Temperatures) = (coupling, source, temperatures);
        Choice = ConnectionRule.Choose(ConnectionQuestion.Of(coupling, source, network, temperatures));
        if (Choice.Kind is not null)
        {
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
    public static CouplingWay Of(
        Coupling coupling, HeatSource source, HeatNetwork network, ConnectionTemperatures temperatures)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(network);
        return new(coupling, source, network, temperatures);
    }

    /// <summary>What it takes of the heat a source has [kW]: no more than the spread allows.</summary>
    public double Taken(double available) => Math.Min(available, Source.Capacity.Kilowatts * Choice.SpreadShare);

    /// <summary>Heat into the network from heat of the source [kW], at most the capacity; the network's load does not count here.</summary>
    public double Heat(double available)
        => Math.Min((Taken(available) * Choice.NetworkHeatPerSourceHeat) - PipeLoss, Coupling.Capacity.Kilowatts);

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
}
