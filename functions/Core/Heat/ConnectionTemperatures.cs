using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>The three temperatures of an hour.</summary>
/// <param name="Source">Of the source [°C].</param>
/// <param name="RequiredSupply">Needed by the network [°C].</param>
/// <param name="Return">Of the network's return [°C].</param>
public readonly record struct ConnectionTemperatures(Temperature Source, Temperature RequiredSupply, Temperature Return);
