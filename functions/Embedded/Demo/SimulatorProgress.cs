using System.Text.Json;

namespace SektorKopplung.Embedded.Demo;

/// <summary>How far the simulator is, as it says once a second.</summary>
/// <param name="HistoryShare">How much of the history is sent, 0 to 1.</param>
/// <param name="Published">Readings sent.</param>
/// <param name="Acknowledged">Readings the monitor has acknowledged.</param>
internal sealed record SimulatorProgress(double HistoryShare, long Published, long Acknowledged)
{
    /// <summary>The progress in a line of JSON, or null where the line is something else.</summary>
    public static SimulatorProgress? TryParse(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SimulatorProgress>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
