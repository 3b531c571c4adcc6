using System.Globalization;
using System.Text;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Writes every compared hour as CSV.</summary>
internal static class PredictionsFile
{
    private const string Heading = "hour,issued_at,hours_ahead,fold,measured,suspect,p10,p50,p90,persistence,same_hour_yesterday,same_hour_last_week";

    public static void Write(string path, BacktestOutcome outcome)
    {
        var text = new StringBuilder(Heading).Append(outcome.Peer is null ? "" : ",sklearn").Append('\n');
        for (var i = 0; i < outcome.Rows.Count; i++)
        {
            var row = outcome.Rows[i];
            text.Append(CultureInfo.InvariantCulture, $"{row.Hour:yyyy-MM-ddTHH:mm:ssZ},{row.IssuedAt:yyyy-MM-ddTHH:mm:ssZ},{row.Lead + 1},{row.Fold},")
                .Append(CultureInfo.InvariantCulture, $"{row.Measured},{(row.IsSuspect ? 1 : 0)},{row.Point.P10:0.######},{row.Point.P50:0.######},{row.Point.P90:0.######},")
                .Append(CultureInfo.InvariantCulture, $"{row.Simple.Persistence},{row.Simple.Yesterday},{row.Simple.LastWeek}")
                .Append(outcome.Peer is { } peer ? string.Create(CultureInfo.InvariantCulture, $",{peer[i]:0.######}") : "").Append('\n');
        }

        Save("--predictions", path, text.ToString());
    }

    /// <summary>Writes a file the user named.</summary>
    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static void Save(string option, string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BrokenWorld($"{option}: {path} cannot be written: {error.Message}");
        }
    }
}
