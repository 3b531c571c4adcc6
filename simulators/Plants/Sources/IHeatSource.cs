using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Sources;

/// <summary>Something that has heat to give (Abwärmequelle). Stepped once a minute before its couplings take.</summary>
public interface IHeatSource
{
    /// <summary>The id in topics.</summary>
    string Id { get; }

    /// <summary>Heat available in this minute [kW].</summary>
    double AvailableKw { get; }

    /// <summary>Heat not taken yet in this minute [kW].</summary>
    double UntakenKw { get; }

    /// <summary>Temperature of the heat [°C].</summary>
    double Celsius { get; }

    /// <summary>Whether a coupling can take heat at all.</summary>
    bool CanGive { get; }

    /// <summary>Begins a minute.</summary>
    void Begin(TownMoment moment);

    /// <summary>Takes heat [kW], at most what is left.</summary>
    void Take(double kilowatts);

    /// <summary>The minute is over; all couplings have taken.</summary>
    void Finish(TownMoment moment);
}
