using System.Collections.Frozen;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Telemetry;

/// <summary>The quantities the monitor understands, with canonical units and physical ranges (Messgrößen).</summary>
/// <remarks>
/// Other quantity names are stored in the unit they arrive in and used by nothing. The ranges are wide on purpose: they
/// catch the impossible (900 °C supply water), limits of operation are the alarms' business.
/// </remarks>
public static class QuantityCatalog
{
    private static readonly FrozenDictionary<string, Quantity> Quantities = ((Quantity[])
    [
        // Power of a whole town stays below 10 GW; meters may count a little backwards.
        Define("heat_load", "kW", -1e7, 1e7),
        Define("heat_output", "kW", -1e7, 1e7),
        Define("heat_available", "kW", 0, 1e7),
        Define("heat_delivered", "kW", -1e7, 1e7),
        Define("electric_power", "kW", -1e7, 1e7),
        Define("it_power", "kW", 0, 1e7),
        Define("total_power", "kW", 0, 1e7),
        Define("heat_energy", "kW.h", 0, 1e13),

        // Water between brine of a heat pump and steam of a first-generation net, outdoor air between the records.
        Define("supply_temperature", "Cel", -30, 250),
        Define("return_temperature", "Cel", -30, 250),
        Define("outdoor_temperature", "Cel", -60, 60),
        .. ExpectedOutdoor.LeadHours.Select(hours => Define(ExpectedOutdoor.QuantityOf(hours), "Cel", -60, 60)),

        // No wind above 120 m/s and no sun above 1500 W/m² was ever measured at the ground.
        Define("wind_speed", "m/s", 0, 120),
        Define("global_radiation", "W/m2", 0, 1500),

        Define("source_temperature", "Cel", -80, 1600),
        Define("source_return_temperature", "Cel", -80, 1600),
        Define("inlet_temperature", "Cel", -40, 100),
        Define("temperature_difference", "K", -250, 250),

        Define("flow", "m3/h", -1e5, 1e5),
        Define("makeup_flow", "m3/h", -1e4, 1e4),
        Define("mass_flow", "kg/s", -3e4, 3e4),
        Define("volume", "m3", 0, 1e12),

        // Pipes are built for PN 16 to PN 40; nothing is emptier than a vacuum.
        Define("differential_pressure", "bar", -64, 64),
        Define("static_pressure", "bar", -1.1, 64),

        Define("storage_charge", "%", -5, 105),
        Define("speed", "%", -5, 150),
        Define("running", "1", 0, 1),
        Define("available", "1", 0, 1),
    ]).ToFrozenDictionary(quantity => quantity.Name);

    private static readonly FrozenDictionary<string, Quantity>.AlternateLookup<ReadOnlySpan<char>> BySpan
        = Quantities.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names of all known quantities.</summary>
    public static IEnumerable<string> Names => Quantities.Keys;

    /// <summary>All known quantities.</summary>
    public static IReadOnlyList<Quantity> All => Quantities.Values;

    /// <summary>The quantity of a name, or null where it is unknown.</summary>
    public static Quantity? Find(ReadOnlySpan<char> name)
        => BySpan.TryGetValue(name, out var quantity) ? quantity : null;

    /// <summary>The canonical UCUM unit of a quantity, or null where the quantity is unknown.</summary>
    public static string? UnitOf(string quantity) => Find(quantity)?.Unit.Code;

    private static Quantity Define(string name, string unit, double minimum, double maximum)
        => new(name, UcumTable.Get(unit), new PhysicalRange(minimum, maximum));
}
