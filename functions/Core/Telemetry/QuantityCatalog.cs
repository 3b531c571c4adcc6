using System.Collections.Frozen;

namespace SektorKopplung.Core.Telemetry;

/// <summary>The quantities the monitor understands, with their canonical UCUM units (Messgrößen).</summary>
/// <remarks>Other quantity names are stored in the unit they arrive in and used by nothing.</remarks>
public static class QuantityCatalog
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["heat_load"] = "kW",
        ["heat_output"] = "kW",
        ["heat_available"] = "kW",
        ["heat_delivered"] = "kW",
        ["heat_energy"] = "kW.h",
        ["electric_power"] = "kW",
        ["it_power"] = "kW",
        ["total_power"] = "kW",
        ["supply_temperature"] = "Cel",
        ["return_temperature"] = "Cel",
        ["outdoor_temperature"] = "Cel",
        ["source_temperature"] = "Cel",
        ["source_return_temperature"] = "Cel",
        ["inlet_temperature"] = "Cel",
        ["flow"] = "m3/h",
        ["makeup_flow"] = "m3/h",
        ["volume"] = "m3",
        ["differential_pressure"] = "bar",
        ["static_pressure"] = "bar",
        ["storage_charge"] = "%",
        ["speed"] = "%",
        ["running"] = "1",
        ["available"] = "1",
    }.ToFrozenDictionary();

    /// <summary>The names of all known quantities.</summary>
    public static IEnumerable<string> Names => Units.Keys;

    /// <summary>The canonical UCUM unit of a quantity, or null where the quantity is unknown.</summary>
    public static string? UnitOf(string quantity) => Units.GetValueOrDefault(quantity);
}
