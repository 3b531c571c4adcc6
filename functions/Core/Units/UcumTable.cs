using System.Collections.Frozen;

namespace SektorKopplung.Core.Units;

/// <summary>The units the monitor reads, by UCUM code and by the spellings met in the field (Einheitentabelle).</summary>
/// <remarks>
/// Codes are case-sensitive, as in UCUM (<c>MW</c> is a megawatt, <c>mW</c> would be a milliwatt). Base units: 1, °C,
/// kW, kWh, m³/h, kg/s, m³, m³·°C, bar, bar(a), Hz, A, V, m/s, W/m², m. Safe to use from many threads.
/// </remarks>
public static class UcumTable
{
    private static readonly FrozenDictionary<string, UcumUnit> BySpelling = Build().ToFrozenDictionary();

    private static readonly FrozenDictionary<string, UcumUnit>.AlternateLookup<ReadOnlySpan<char>> BySpan
        = BySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every spelling that is understood, UCUM codes included.</summary>
    public static IEnumerable<string> Spellings => BySpelling.Keys;

    /// <summary>The unit of a UCUM code or alias, or null where it is unknown.</summary>
    public static UcumUnit? Find(ReadOnlySpan<char> spelling)
        => BySpan.TryGetValue(spelling, out var unit) ? unit : null;

    /// <summary>The unit of a code known to be in the table.</summary>
    /// <exception cref="ArgumentException">The table has no such unit.</exception>
    public static UcumUnit Get(string code)
        => Find(code) ?? throw new ArgumentException($"The unit table has no {code}.", nameof(code));

    private static Dictionary<string, UcumUnit> Build()
    {
        var table = new Dictionary<string, UcumUnit>();
        AddHeatAndPower(table);
        AddWater(table);
        AddOthers(table);
        return table;
    }

    private static void AddHeatAndPower(Dictionary<string, UcumUnit> table)
    {
        Add(table, UnitDimension.Temperature, "Cel", 1, 0, "°C", "℃", "C", "CEL", "degC");
        Add(table, UnitDimension.Temperature, "K", 1, Temperature.AbsoluteZeroCelsius, "KEL");
        Add(table, UnitDimension.Temperature, "[degF]", 5.0 / 9, -160.0 / 9, "°F", "degF", "FAH");
        Add(table, UnitDimension.Power, "W", 0.001, 0, "WTT");
        Add(table, UnitDimension.Power, "kW", 1, 0, "KWT");
        Add(table, UnitDimension.Power, "MW", 1000, 0, "MAW");
        Add(table, UnitDimension.Power, "GJ/h", 1 / 0.0036, 0);
        Add(table, UnitDimension.Energy, "W.h", 0.001, 0, "Wh", "WHR");
        Add(table, UnitDimension.Energy, "kW.h", 1, 0, "kWh", "KWH");
        Add(table, UnitDimension.Energy, "MW.h", 1000, 0, "MWh", "MWH");
        Add(table, UnitDimension.Energy, "GW.h", 1_000_000, 0, "GWh", "GWH");
        Add(table, UnitDimension.Energy, "kJ", 1 / 3600.0, 0, "KJO");
        Add(table, UnitDimension.Energy, "MJ", 1 / 3.6, 0);
        Add(table, UnitDimension.Energy, "GJ", 1 / 0.0036, 0, "GV");
    }

    private static void AddWater(Dictionary<string, UcumUnit> table)
    {
        Add(table, UnitDimension.VolumeFlow, "m3/h", 1, 0, "m³/h", "MQH");
        Add(table, UnitDimension.VolumeFlow, "m3/s", 3600, 0, "m³/s", "MQS");
        Add(table, UnitDimension.VolumeFlow, "L/h", 0.001, 0, "l/h");
        Add(table, UnitDimension.VolumeFlow, "L/min", 0.06, 0, "l/min", "L2");
        Add(table, UnitDimension.VolumeFlow, "L/s", 3.6, 0, "l/s", "G51");
        Add(table, UnitDimension.MassFlow, "kg/s", 1, 0, "KGS");
        Add(table, UnitDimension.MassFlow, "kg/h", 1 / 3600.0, 0, "E93");
        Add(table, UnitDimension.MassFlow, "t/h", 1 / 3.6, 0, "E18");
        Add(table, UnitDimension.Volume, "m3", 1, 0, "m³", "MTQ");
        Add(table, UnitDimension.Volume, "L", 0.001, 0, "l", "LTR");
        Add(table, UnitDimension.VolumeTemperature, "m3.Cel", 1, 0, "m³·°C", "m3c", "m3*C");
        Add(table, UnitDimension.Pressure, "bar", 1, 0, "bar(g)", "barg", "BAR");
        Add(table, UnitDimension.Pressure, "mbar", 0.001, 0, "MBR");
        Add(table, UnitDimension.Pressure, "Pa", 0.00001, 0, "PAL");
        Add(table, UnitDimension.Pressure, "hPa", 0.001, 0, "A97");
        Add(table, UnitDimension.Pressure, "kPa", 0.01, 0, "KPA");
        Add(table, UnitDimension.Pressure, "MPa", 10, 0, "MPA");
        Add(table, UnitDimension.AbsolutePressure, "bar{absolute}", 1, 0, "bar(a)", "bara");
    }

    private static void AddOthers(Dictionary<string, UcumUnit> table)
    {
        Add(table, UnitDimension.Ratio, "1", 1, 0, "C62");
        Add(table, UnitDimension.Ratio, "%", 0.01, 0, "P1");
        Add(table, UnitDimension.Frequency, "Hz", 1, 0, "HTZ");
        Add(table, UnitDimension.Frequency, "/min", 1 / 60.0, 0, "1/min", "rpm", "RPM");
        Add(table, UnitDimension.Current, "A", 1, 0, "AMP");
        Add(table, UnitDimension.Current, "mA", 0.001, 0, "4K");
        Add(table, UnitDimension.Voltage, "V", 1, 0, "VLT");
        Add(table, UnitDimension.Voltage, "kV", 1000, 0, "KVT");
        Add(table, UnitDimension.Speed, "m/s", 1, 0, "MTS");
        Add(table, UnitDimension.Speed, "km/h", 1 / 3.6, 0, "KMH");
        Add(table, UnitDimension.Irradiance, "W/m2", 1, 0, "W/m²");
        Add(table, UnitDimension.Length, "m", 1, 0, "MTR");
        Add(table, UnitDimension.Length, "mm", 0.001, 0, "MMT");
    }

    private static void Add(Dictionary<string, UcumUnit> table, UnitDimension dimension, string code, double factor,
        double offset, params ReadOnlySpan<string> aliases)
    {
        var unit = new UcumUnit(code, dimension, factor, offset);
        table.Add(code, unit);
        foreach (var alias in aliases)
        {
            table.Add(alias, unit);
        }
    }
}
