using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Learning;

/// <summary>Judges whether a challenger takes over from the serving model (Modellvergleich).</summary>
/// <remarks>
/// Both are compared on the same hours of the last days, which neither has learned from. The challenger takes over only if
/// its mean absolute error is smaller by <see cref="LeastGain"/> and the days agree: <see cref="SignedRank"/> of the daily
/// differences at most <see cref="LargestChance"/>. Otherwise nothing changes: a new model has to earn its place.
/// </remarks>
public static class ModelContest
{
    /// <summary>How many local days are compared.</summary>
    public const int Days = 14;

    /// <summary>With fewer days nothing is decided.</summary>
    public const int FewestDays = 7;

    /// <summary>A day counts with at least so many compared hours.</summary>
    public const int FewestHoursOfDay = 12;

    /// <summary>The least share by which the error must shrink.</summary>
    public const double LeastGain = 0.02;

    /// <summary>The largest chance that the lead is luck.</summary>
    public const double LargestChance = 0.05;

    /// <summary>Judges a challenger.</summary>
    /// <param name="hours">The compared hours, in any order.</param>
    /// <param name="unit">The unit of the series, for the sentence.</param>
    /// <param name="zone">By which clock days are cut.</param>
    public static ContestVerdict Judge(IReadOnlyList<ContestHour> hours, string unit, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var days = hours.GroupBy(hour => LocalDays.Of(hour.Hour, zone)).Where(day => day.Count() >= FewestHoursOfDay)
            .OrderBy(day => day.Key).Select(day => day.ToList()).ToList();
        double[] daily = [.. days.Select(day => ErrorOf(day, hour => hour.Challenger))];
        if (days.Count < FewestDays)
        {
            return new(ContestOutcome.Undecided, days.Count == 0 ? null : ScoresOf(days), daily, TooFew(days.Count));
        }

        var scores = ScoresOf(days);
        var isBetter = scores.Gain >= LeastGain && scores.Chance <= LargestChance;
        return new(isBetter ? ContestOutcome.Promoted : ContestOutcome.Kept, scores, daily, Sentence(scores, unit, isBetter));
    }

    private static ContestScores ScoresOf(List<List<ContestHour>> days)
    {
        double[] leads = [.. days.Select(day => ErrorOf(day, hour => hour.Champion) - ErrorOf(day, hour => hour.Challenger))];
        List<ContestHour> all = [.. days.SelectMany(day => day)];
        List<ContestHour> withBaseline = [.. all.Where(hour => hour.Baseline is not null)];
        return new(
            new(all.Min(hour => hour.Hour), all.Max(hour => hour.Hour).AddHours(1)), days.Count,
            ErrorOf(all, hour => hour.Champion), ErrorOf(all, hour => hour.Challenger),
            withBaseline.Count * 2 < all.Count ? null : ErrorOf(withBaseline, hour => hour.Baseline!.Value),
            leads.Count(lead => lead > 0), SignedRank.Chance(leads));
    }

    private static double ErrorOf(List<ContestHour> hours, Func<ContestHour, double> expected)
        => hours.Average(hour => Math.Abs(hour.Measured - expected(hour)));

    private static BilingualText TooFew(int days) => Wording.Say(
        $"Erst {days} Tage vergleichbar, {FewestDays} sind nötig: noch keine Entscheidung.",
        $"Only {days} days can be compared so far, {FewestDays} are needed: nothing decided yet.");

    private static BilingualText Sentence(ContestScores scores, string unit, bool isBetter)
    {
        var compared = Wording.Say(
            $"An {scores.Days} Tagen irrte das neue Modell im Mittel um {scores.Challenger:N0} {unit}, das amtierende um {scores.Champion:N0} {unit} ({scores.DaysWon} Tage gewonnen).",
            $"On {scores.Days} days the new model erred by {scores.Challenger:N0} {unit} on average, the serving one by {scores.Champion:N0} {unit} ({scores.DaysWon} days won).");
        return compared + (isBetter ? Won(scores) : scores.Gain < LeastGain ? NoGain(scores) : Luck(scores));
    }

    private static BilingualText Won(ContestScores scores)
    {
        var chance = scores.Chance < 0.001
            ? Wording.Say($"p < {0.001}", $"p < {0.001}")
            : Wording.Say($"p = {scores.Chance:0.000}", $"p = {scores.Chance:0.000}");
        return Wording.Say(
            $"{scores.Gain:P0} weniger, kein Zufall ({chance.De}): es übernimmt.",
            $"{scores.Gain:P0} less, no luck ({chance.En}): it takes over.");
    }

    private static BilingualText NoGain(ContestScores scores) => Wording.Say(
        $"Gewinn {scores.Gain:P1}, nötig sind {LeastGain:P0}: das amtierende bleibt.",
        $"Gain {scores.Gain:P1}, {LeastGain:P0} is needed: the serving one stays.");

    private static BilingualText Luck(ContestScores scores) => Wording.Say(
        $"Das kann Zufall sein (p = {scores.Chance:0.000}, höchstens {LargestChance:0.00}): das amtierende bleibt.",
        $"That may be luck (p = {scores.Chance:0.000}, at most {LargestChance:0.00}): the serving one stays.");
}
