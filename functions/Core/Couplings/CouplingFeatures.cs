using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Couplings;

/// <summary>What a learned coupling model looks at (Merkmale), in a fixed order. Never NaN.</summary>
/// <remarks>Heat is in shares of a capacity, so that a model means the same after the source has grown.</remarks>
public static class CouplingFeatures
{
    private static readonly (string Name, string Term)[] All =
    [
        ("source_heat_share", "source-load"),
        ("physical_share", "source-load"),
        ("source_temperature", "source-temperature"),
        ("required_supply", "network-temperatures"),
        ("return_temperature", "network-temperatures"),
        ("supply_above_source", "network-temperatures"),
        ("outdoor_temperature", "outdoor"),
        ("local_hour", "time"),
        ("weekday", "time"),
        ("network_load_share", "network-load"),
        ("recent_deviation", "recent-deviation"),
    ];

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(feature => feature.Name)];

    /// <summary>The term of the explanation each feature belongs to, in order.</summary>
    internal static IReadOnlyList<string> Terms { get; } = [.. All.Select(feature => feature.Term)];

    /// <summary>The values of an hour.</summary>
    /// <param name="conditions">The hour.</param>
    /// <param name="physical">Its physical estimate [kW].</param>
    public static float[] Of(CouplingConditions conditions, double physical)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var way = conditions.Way;
        var (source, supply) = (way.Temperatures.Source, way.Temperatures.RequiredSupply);
        var capacity = Math.Max(1, way.Coupling.Capacity.Kilowatts);
        return
        [
            (float)(conditions.Available.P50 / Math.Max(1, way.Source.Capacity.Kilowatts)),
            (float)(physical / capacity),
            (float)source.Celsius,
            (float)supply.Celsius,
            (float)way.Temperatures.Return.Celsius,
            (float)(supply - source).Kelvins,
            (float)conditions.OutdoorCelsius,
            LocalCalendar.HourOf(conditions.Hour),
            ((int)LocalCalendar.WeekdayOf(conditions.Hour) + 6) % 7,
            (float)(conditions.Load.P50 / capacity),
            (float)conditions.RecentDeviation,
        ];
    }
}
