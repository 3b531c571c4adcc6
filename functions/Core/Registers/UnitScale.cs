namespace SektorKopplung.Core.Registers;

/// <summary>How written units relate to the unit a field is kept in.</summary>
public sealed class UnitScale
{
    private static readonly Dictionary<string, double> Energies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wh"] = 1e-3,
        ["kwh"] = 1,
        ["mwh"] = 1e3,
        ["gwh"] = 1e6,
        ["twh"] = 1e9,
        ["mj"] = 1 / 3.6,
        ["gj"] = 1e3 / 3.6,
        ["tj"] = 1e6 / 3.6,
    };

    private static readonly Dictionary<string, double> Powers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["w"] = 1e-3,
        ["kw"] = 1,
        ["kwth"] = 1,
        ["mw"] = 1e3,
        ["mwth"] = 1e3,
        ["gw"] = 1e6,
    };

    private static readonly Dictionary<string, double> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["°c"] = 1,
        ["c"] = 1,
        ["grad"] = 1,
        ["gradcelsius"] = 1,
        ["celsius"] = 1,
        ["h"] = 1,
        ["std"] = 1,
        ["stunden"] = 1,
        ["hours"] = 1,
        ["m²"] = 1,
        ["m2"] = 1,
        ["qm"] = 1,
        ["%"] = 1,
        ["l/kwh"] = 1,
    };

    private readonly IReadOnlyDictionary<string, double> _units;

    private UnitScale(IReadOnlyDictionary<string, double> units, double column) => (_units, Column) = (units, column);

    /// <summary>What a number without a unit of its own is multiplied by.</summary>
    public double Column { get; }

    /// <summary>The scale of a field whose heading names a unit, or none; null where it names one that cannot be.</summary>
    public static UnitScale? For(RegisterField field, string? headingUnit)
    {
        var units = UnitsOf(field);
        if (headingUnit is null || Bare(headingUnit).Length == 0)
        {
            return new(units, 1);
        }

        return Find(units, headingUnit) is { } factor ? new(units, factor) : null;
    }

    /// <summary>The factor of a written unit; null for one of another kind.</summary>
    public double? Of(string unit) => Find(_units, unit);

    private static Dictionary<string, double> UnitsOf(RegisterField field) => field switch
    {
        RegisterField.AnnualHeat or RegisterField.TotalConsumption or RegisterField.WasteHeatReleased
            or RegisterField.WasteHeatReused => Energies,
        RegisterField.MaximumThermalPower or RegisterField.ConnectedLoadIt or RegisterField.ConnectedLoadNonRedundant
            or (>= RegisterField.January and <= RegisterField.December) => Powers,
        _ => Plain,
    };

    private static double? Find(IReadOnlyDictionary<string, double> units, string unit)
        => units.TryGetValue(Bare(unit), out var factor) ? factor : null;

    // kWh/a, kWh pro Jahr, kWh p. a., kWh jährlich all mean kWh.
    private static string Bare(string unit)
    {
        var bare = HeadingText.Clean(unit).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        foreach (var ending in (ReadOnlySpan<string>)["/a", "/jahr", "projahr", "proa", "pa", "jährlich", "/year", "peryear", "/d", "/tag", "/day", "th"])
        {
            if (bare.Length > ending.Length && bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return bare[..^ending.Length];
            }
        }

        return bare;
    }
}
