using System.Globalization;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Sentences about what limits a forecast (Hinweise).</summary>
internal static class ForecastNotes
{
    private const int StaleAfterHours = 6;

    /// <summary>Joins sentences, leaving out empty ones.</summary>
    public static string Join(params ReadOnlySpan<string> sentences)
        => string.Join(' ', sentences.ToArray().Where(sentence => sentence.Length > 0));

    /// <summary>What is missing just before and after the hour of issue.</summary>
    public static string OnInput(HourGrid grid, int issuedIndex)
    {
        var silent = 0;
        while (silent < issuedIndex && double.IsNaN(grid.Load[issuedIndex - 1 - silent]))
        {
            silent++;
        }

        var stale = silent < StaleAfterHours ? "" : silent == issuedIndex
            ? "No measurement in the last three weeks: weather and calendar only."
            : string.Create(CultureInfo.InvariantCulture, $"No measurement for {silent} h before the forecast.");
        return Join(stale, OnOutdoor(grid, issuedIndex));
    }

    private static string OnOutdoor(HourGrid grid, int issuedIndex)
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
