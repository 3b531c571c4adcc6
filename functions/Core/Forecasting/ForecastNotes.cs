using System.Globalization;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Sentences about what limits a forecast (Hinweise).</summary>
internal static class ForecastNotes
{
    private const int StaleAfterHours = 6;

    /// <summary>Joins sentences, leaving out empty ones.</summary>
    public static string Join(params ReadOnlySpan<string> sentences)
        => string.Join(' ', sentences.ToArray().Where(sentence => sentence.Length > 0));

    /// <summary>How long nothing was measured before the hour of issue.</summary>
    public static string OnSilence(HourGrid grid, int issuedIndex)
    {
        var silent = 0;
        while (silent < issuedIndex && double.IsNaN(grid.Load[issuedIndex - 1 - silent]))
        {
            silent++;
        }

        var stale = silent < StaleAfterHours ? "" : silent == issuedIndex
            ? "No measurement in the last three weeks: weather and calendar only."
            : string.Create(CultureInfo.InvariantCulture, $"No measurement for {silent} h before the forecast.");
        return stale;
    }

    /// <summary>Which temperatures had to be assumed.</summary>
    public static string OnOutdoor(HourGrid grid, int issuedIndex)
    {
        if (!grid.Outdoor.IsKnown)
        {
            return "No outdoor temperature in three weeks.";
        }

        var assumed = grid.Outdoor.IsGiven.Skip(issuedIndex).Count(isGiven => !isGiven);
        return assumed == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"No outdoor temperature for {assumed} h of the horizon: that of the day before is assumed.");
    }
}
