namespace SektorKopplung.Simulators.Plants.Generation;

/// <summary>A storage at work; loses 2 % of its charge a day.</summary>
public sealed class StoragePlant(StorageDesign design)
{
    private const double LossPerMinute = 0.02 / 1440;
    private const double StartingShare = 0.5;

    private double _storedKwh = design.CapacityKwh * StartingShare;

    /// <summary>How it is built.</summary>
    public StorageDesign Design => design;

    /// <summary>Heat into the network; negative while it is charged [kW].</summary>
    public double OutputKw { get; private set; }

    /// <summary>Charge, share of the capacity [1].</summary>
    public double Charge => _storedKwh / design.CapacityKwh;

    /// <summary>What it can give in this minute [kW].</summary>
    public double MostOutKw => Math.Min(design.MaximumKw, _storedKwh * 60);

    /// <summary>What it can take in this minute [kW].</summary>
    public double MostInKw => Math.Min(design.MaximumKw, (design.CapacityKwh - _storedKwh) * 60);

    /// <summary>Gives or takes for one minute; positive into the network.</summary>
    public void Step(double outputKw)
    {
        OutputKw = Math.Clamp(outputKw, -MostInKw, MostOutKw);
        _storedKwh = Math.Clamp(_storedKwh - (OutputKw / 60), 0, design.CapacityKwh) * (1 - LossPerMinute);
    }
}
