namespace SektorKopplung.Simulators.Plants.Generation;

/// <summary>A generation unit at work: starts at its minimum load, rises by its ramp, falls at once.</summary>
public sealed class UnitPlant(UnitDesign design)
{
    private double _reachableKw;

    /// <summary>How it is built.</summary>
    public UnitDesign Design => design;

    /// <summary>Heat into the network or the storage [kW].</summary>
    public double OutputKw { get; private set; }

    /// <summary>Whether it could run.</summary>
    public bool IsAvailable { get; private set; } = true;

    /// <summary>Electricity made [kW].</summary>
    public double ElectricKw => OutputKw * design.PowerToHeat;

    /// <summary>Whether it ran in the minute before.</summary>
    public bool WasRunning { get; private set; }

    /// <summary>What it could give more in this minute [kW].</summary>
    public double SpareKw => Math.Max(0, _reachableKw - OutputKw);

    /// <summary>What it could give less without stopping [kW].</summary>
    public double SlackKw => Math.Max(0, OutputKw - design.MinimumKw);

    /// <summary>Begins a minute.</summary>
    public void Begin(bool isAvailable)
    {
        IsAvailable = isAvailable;
        WasRunning = OutputKw > 0;
        _reachableKw = isAvailable
            ? Math.Clamp(OutputKw + (design.CapacityKw * design.RampPercent / 100), design.MinimumKw, design.CapacityKw)
            : 0;
        OutputKw = 0;
    }

    /// <summary>Runs at what is wanted, as far as it gets in this minute.</summary>
    public void Run(double wantedKw) => OutputKw = Math.Clamp(wantedKw, 0, _reachableKw);
}
