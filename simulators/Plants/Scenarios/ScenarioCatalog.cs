using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Weather;

namespace SektorKopplung.Simulators.Plants.Scenarios;

/// <summary>The scenarios there are.</summary>
public static class ScenarioCatalog
{
    private static readonly DateTimeOffset WinterMonday = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SummerMonday = new(2026, 7, 6, 4, 0, 0, TimeSpan.Zero);

    /// <summary>A winter week in which nothing goes wrong.</summary>
    public static Scenario CalmWeek { get; } = new()
    {
        Name = "calm-week",
        DefaultStart = WinterMonday,
        Weather = WeatherPattern.CalmWinter,
    };

    /// <summary>A winter week with a cold spell and a fault of every kind.</summary>
    public static Scenario BadWeek { get; } = new()
    {
        Name = "bad-week",
        DefaultStart = WinterMonday,
        Weather = WeatherPattern.FrostyWinter,
        Events =
        [
            After(PlantEventKind.FrozenSensor, "netz-quartier/return_temperature", minutes: 5, hours: 9),
            After(PlantEventKind.CoolingLoss, "rz-west", minutes: 10, hours: 1),
            After(PlantEventKind.UnitTrip, "kessel-innenstadt-1", minutes: 20, hours: 5),
            After(PlantEventKind.SilentGateway, "gateway-sued", minutes: 25, hours: 1.5),
            After(PlantEventKind.PumpFailure, "pumpe-innenstadt-2", minutes: 35, hours: 2.5),
            After(PlantEventKind.ColdSpell, "", minutes: 1440, hours: 120, magnitude: 12),
            OnDay(2, 9, PlantEventKind.CoolingLoss, "rz-campus", hours: 2),
            OnDay(2, 16, PlantEventKind.SilentGateway, "gateway-nord", hours: 3),
            OnDay(3, 0.5, PlantEventKind.UnitTrip, "kessel-innenstadt-2", hours: 8),
            OnDay(3, 18, PlantEventKind.PumpFailure, "pumpe-dorf-2", hours: 1.5),
            OnDay(4, 1, PlantEventKind.UnitTrip, "oelkessel-dorf", hours: 6),
            OnDay(4, 12, PlantEventKind.FrozenSensor, "netz-innenstadt/supply_temperature", hours: 10),
            OnDay(5, 7, PlantEventKind.Leak, "netz-dorf", hours: 6, magnitude: 4),
            OnDay(5, 20, PlantEventKind.PumpFailure, "pumpe-quartier-1", hours: 2),
            OnDay(6, 6, PlantEventKind.CoolingLoss, "rz-west", hours: 1.5),
        ],
    };

    /// <summary>A summer week in which waste heat finds no taker.</summary>
    public static Scenario SummerWeek { get; } = new()
    {
        Name = "summer-week",
        DefaultStart = SummerMonday,
        Weather = WeatherPattern.Summer,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [CalmWeek, BadWeek, SummerWeek];

    /// <summary>The scenario of a name, or null.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    private static PlantEvent After(PlantEventKind kind, string target, double minutes, double hours, double magnitude = 0)
    {
        var from = TimeSpan.FromMinutes(minutes);
        return new PlantEvent(kind, target, from, from + TimeSpan.FromHours(hours), magnitude);
    }

    private static PlantEvent OnDay(int day, double hour, PlantEventKind kind, string target, double hours, double magnitude = 0)
    {
        var from = TimeSpan.FromDays(day) + TimeSpan.FromHours(hour);
        return new PlantEvent(kind, target, from, from + TimeSpan.FromHours(hours), magnitude);
    }
}
