namespace SektorKopplung.Core.Couplings;

/// <summary>A measured hour beside what physics and a model that had not seen it said.</summary>
/// <param name="Error">Measured minus learned, as a share of the capacity [1].</param>
/// <param name="LearnedError">Size of the model's error [kW].</param>
/// <param name="PhysicalError">Size of the error of physics [kW].</param>
/// <param name="IsInBand">Whether it lay in the 80 % band of the weeks before; null where there were none.</param>
internal readonly record struct HeldOutHour(double Error, double LearnedError, double PhysicalError, bool? IsInBand)
{
    /// <summary>Compares an hour.</summary>
    public static HeldOutHour Of(CouplingRow row, double learned, CouplingBand? band)
    {
        var error = (row.Delivered - learned) / Math.Max(1, row.Conditions.Way.Coupling.Capacity.Kilowatts);
        return new(
            error, Math.Abs(row.Delivered - learned), Math.Abs(row.Delivered - row.Physical),
            band is null ? null : error >= band.Below && error <= band.Above);
    }
}
