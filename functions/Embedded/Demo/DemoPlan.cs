using System.Globalization;
using System.Text.Json;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Demo;

/// <summary>Which simulated week is played, and how its time relates to the wall clock.</summary>
/// <param name="Scenario">The name of the week.</param>
/// <param name="Seed">Seed of everything random.</param>
/// <param name="Speed">Simulated seconds per second.</param>
/// <param name="Start">Simulated time at which the week begins.</param>
/// <param name="Epoch">Wall-clock time at which the week begins.</param>
internal sealed record DemoPlan(string Scenario, long Seed, double Speed, DateTimeOffset Start, DateTimeOffset Epoch)
{
    private const string FileName = "demo.json";

    /// <summary>The weeks there are, with the simulated time at which they begin.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> Weeks { get; } = new Dictionary<string, DateTimeOffset>
    {
        ["bad-week"] = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero),
        ["calm-week"] = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero),
        ["summer-week"] = new(2026, 7, 6, 4, 0, 0, TimeSpan.Zero),
    };

    /// <summary>The plan a data directory was begun with.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public static DemoPlan Resume(string directory)
    {
        var file = Path.Combine(directory, FileName);
        try
        {
            return JsonSerializer.Deserialize<DemoPlan>(File.ReadAllText(file))
                ?? throw new JsonException("the file is empty");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw CommandFailedException.BadInput($"There is no demo to resume in {directory}: {error.Message}");
        }
    }

    /// <summary>Keeps the plan in a data directory.</summary>
    public void Save(string directory)
        => File.WriteAllText(Path.Combine(directory, FileName), JsonSerializer.Serialize(this));

    /// <summary>What the simulator is called with, to publish to a port of this machine.</summary>
    public IReadOnlyList<string> SimulatorArguments(int mqttPort) =>
    [
        "scenario", Scenario,
        "--seed", Seed.ToString(CultureInfo.InvariantCulture),
        "--speed", Speed.ToString(CultureInfo.InvariantCulture),
        "--start", Start.ToString("O", CultureInfo.InvariantCulture),
        "--epoch", Epoch.ToString("O", CultureInfo.InvariantCulture),
        "--to", $"mqtt://127.0.0.1:{mqttPort}",
        "--progress", "json",
        "--json",
    ];
}
