using SektorKopplung.Core.Heat;

namespace SektorKopplung.Core.Registers;

/// <summary>What stands in for measurements that are not there yet (Annahmen für den Tag null), from <c>day-zero-set.json</c>.</summary>
public sealed record DayZeroSet
{
    /// <summary>The set in force.</summary>
    public static DayZeroSet Current { get; } = EmbeddedJson.Read<DayZeroSet>("day-zero-set.json");

    /// <summary>The name of the set.</summary>
    public required string Id { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The buildings of a usual network.</summary>
    public required IReadOnlyList<LoadShape> LoadShapes { get; init; }

    /// <summary>Weights of the 24 local hours of a day; a planning value.</summary>
    public required IReadOnlyList<double> DayCourse { get; init; }

    /// <summary>What of the heat fed in the network loses, the same in all hours [1].</summary>
    public required double NetworkLossShare { get; init; }

    /// <summary>Mean outdoor temperature of a year [°C].</summary>
    public required double MeanOutdoorCelsius { get; init; }

    /// <summary>From the mean to the coldest and to the warmest month [K]; a planning value.</summary>
    public required double SeasonalSwingKelvin { get; init; }

    /// <summary>The day of the year with the coldest mean.</summary>
    public required int ColdestDay { get; init; }

    /// <summary>Heat fed in a year for a person supplied [MWh/a]; a planning value.</summary>
    public required double HeatPerPersonMwh { get; init; }

    /// <summary>Trench where a source's place is not known [m]; a planning value.</summary>
    public required double AssumedTrenchMetres { get; init; }

    /// <summary>How far the yearly heat may be off, by quality of the entry [1]; planning values.</summary>
    public required IReadOnlyDictionary<EntryQuality, double> Uncertainty { get; init; }
}
