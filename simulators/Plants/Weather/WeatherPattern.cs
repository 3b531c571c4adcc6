using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Weather;

/// <summary>The kind of weather around the start of a scenario (Wetterlage).</summary>
public sealed record WeatherPattern
{
    /// <summary>Daily mean outdoor temperature [°C] over days from the start; negative days are the history.</summary>
    public required Curve DailyMeanCelsius { get; init; }

    /// <summary>Half the difference between afternoon and night [K].</summary>
    public required double SwingKelvin { get; init; }

    /// <summary>How far the days of the history scatter around their mean [K].</summary>
    public required double HistorySpreadKelvin { get; init; }

    /// <summary>How far the days of the played week scatter [K].</summary>
    public required double WeekSpreadKelvin { get; init; }

    /// <summary>A winter week between about 0 and 5 °C after eight weeks with frost and thaw.</summary>
    public static WeatherPattern CalmWinter { get; } = new()
    {
        DailyMeanCelsius = new Curve((-56, 8), (-42, 5), (-34, -3), (-26, -2), (-18, 4), (-8, 5), (-1, 2.5), (8, 2.5)),
        SwingKelvin = 1.3,
        HistorySpreadKelvin = 2.8,
        WeekSpreadKelvin = 0.5,
    };

    /// <summary>A winter week around 1 °C, on which a cold spell can be laid.</summary>
    public static WeatherPattern FrostyWinter { get; } = CalmWinter with
    {
        DailyMeanCelsius = new Curve((-56, 8), (-42, 5), (-34, -3), (-26, -2), (-18, 4), (-8, 4), (-1, 1.2), (8, 1)),
        SwingKelvin = 1.2,
        WeekSpreadKelvin = 0.4,
    };

    /// <summary>A summer week between about 18 and 30 °C.</summary>
    public static WeatherPattern Summer { get; } = new()
    {
        DailyMeanCelsius = new Curve((-56, 13), (-40, 17), (-25, 18), (-10, 22), (-1, 24), (8, 24.5)),
        SwingKelvin = 4.8,
        HistorySpreadKelvin = 2.2,
        WeekSpreadKelvin = 0.4,
    };
}
