namespace SektorKopplung.Core.Telemetry;

/// <summary>What a series is of: one quantity of one asset (Messreihe), as in the topic <c>sk/v1/{asset}/{quantity}</c>.</summary>
/// <param name="Asset">The asset's id in the site file, e.g. <c>netz-stadt</c>.</param>
/// <param name="Quantity">The quantity's name, e.g. <c>supply_temperature</c>; see <see cref="QuantityCatalog"/>.</param>
public readonly record struct SeriesKey(string Asset, string Quantity)
{
    /// <summary>The key as <c>asset/quantity</c>.</summary>
    public override string ToString() => $"{Asset}/{Quantity}";
}
