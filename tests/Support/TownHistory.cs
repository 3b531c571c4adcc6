using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Tests.Support;

/// <summary>What the meters of <see cref="TestSites.Small"/> recorded: weather, a load that follows it, a steady data centre.</summary>
public static class TownHistory
{
    /// <summary>Hourly readings of the days before an instant, the last one an hour before it.</summary>
    public static IReadOnlyList<Reading> Before(DateTimeOffset now, int days)
    {
        var readings = new List<Reading>();
        for (var hour = now.AddDays(-days); hour < now; hour = hour.AddHours(1))
        {
            var outdoor = 2 + (4 * Math.Sin(hour.Hour * Math.PI / 12)) + (3 * Math.Sin(hour.DayOfYear));
            readings.Add(TestReadings.Good("stadt", "outdoor_temperature", hour, outdoor));
            readings.Add(TestReadings.Good("netz", "heat_load", hour, 500 + (140 * (16 - outdoor))));
            readings.Add(TestReadings.Good("netz", "return_temperature", hour, 42));
            readings.Add(TestReadings.Good("rz", "it_power", hour, 800));
            readings.Add(TestReadings.Good("rz", "source_temperature", hour, 31));
        }

        return readings;
    }
}
