using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising;

/// <summary>A coupling of a source and a network in a problem (Kopplung).</summary>
public sealed record ProblemCoupling
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The source.</summary>
    public required string SourceId { get; init; }

    /// <summary>The network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>How real it is; says nothing to the solver.</summary>
    public CouplingState State { get; init; } = CouplingState.Hypothetical;

    /// <summary>The connection as built; null where temperatures may choose, or a given COP says it is a heat pump.</summary>
    public ConnectionKind? Connection { get; init; }

    /// <summary>Heat per electricity of its heat pump by hour [1]; null where temperatures say it or there is none.</summary>
    public IReadOnlyList<double>? Cop { get; init; }

    /// <summary>The highest temperature its heat pump reaches [°C].</summary>
    public double HeatPumpMaximumSupplyCelsius { get; init; } = 90;

    /// <summary>The most heat into the network [kW].</summary>
    public required double CapacityKw { get; init; }

    /// <summary>The least heat into the network while it runs [kW] (Mindestlast).</summary>
    public double MinimumLoadKw { get; init; }

    /// <summary>How many hours it runs at least once started, or to the end of the horizon [h] (Mindestlaufzeit).</summary>
    public int MinimumRunHours { get; init; } = 1;

    /// <summary>Whether it ran before the first hour, long enough to stop; running on then costs no start.</summary>
    public bool WasRunning { get; init; }

    /// <summary>What a start costs [€].</summary>
    public double StartEuro { get; init; }

    /// <summary>How much its heat may change from one running hour to the next [kW]; null where it may jump.</summary>
    /// <remarks>In the first and the last hour of a run the limit is this or the minimum load, whichever is more.</remarks>
    public double? RampKw { get; init; }

    /// <summary>What an hour of running costs whatever the load [€/h].</summary>
    public double RunningEuroPerHour { get; init; }

    /// <summary>What using it at all costs, e.g. the horizon's share of the investment [€].</summary>
    public double OpeningEuro { get; init; }

    /// <summary>The share of the heat fed into its pipe that the pipe loses [1].</summary>
    public double PipeLossShare { get; init; }

    /// <summary>Its contract; null where there is none.</summary>
    public ProblemContract? Contract { get; init; }

    /// <summary>The limit of its heat in the first and last hour of a run [kW]; null where it may jump.</summary>
    public double? EdgeOfRunKw => RampKw is { } ramp ? Math.Max(ramp, MinimumLoadKw) : null;
}
