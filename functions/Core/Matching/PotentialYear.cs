namespace SektorKopplung.Core.Matching;

/// <summary>A year made of the measured hours: each measured month stands for itself, missing ones widen the range.</summary>
/// <param name="CoversYear">Whether all twelve months are measured.</param>
/// <param name="MeasuredMonths">How many are.</param>
/// <param name="Low">Share of the measured year the year surely brings.</param>
/// <param name="Mid">The expected multiple.</param>
/// <param name="High">The favourable multiple.</param>
internal sealed record PotentialYear(bool CoversYear, int MeasuredMonths, double Low, double Mid, double High)
{
    public const int HoursPerYear = 8760;

    /// <summary>A month counts as measured from one week on.</summary>
    public const int FewestHoursPerMonth = 168;

    private Dictionary<int, double> Weights { get; init; } = [];

    /// <summary>The year of some hours; null where no month has a week of them.</summary>
    /// <param name="hours">The hours known.</param>
    /// <param name="yearsDiffer">How far a year may be off where all months are known [1].</param>
    public static PotentialYear? Of(IEnumerable<DateTimeOffset> hours, double yearsDiffer)
    {
        var months = hours.GroupBy(hour => hour.Month).Where(month => month.Count() >= FewestHoursPerMonth)
            .ToDictionary(month => month.Key, month => month.Count());
        if (months.Count == 0)
        {
            return null;
        }

        var missing = HoursPerYear / months.Keys.Sum(HoursOf);
        return new(
            months.Count == 12,
            months.Count,
            months.Count == 12 ? 1 - yearsDiffer : 1,
            (1 + missing) / 2,
            months.Count == 12 ? 1 + yearsDiffer : missing)
        {
            Weights = months.ToDictionary(month => month.Key, month => HoursOf(month.Key) / month.Value),
        };
    }

    /// <summary>The sum of a value over the expected year.</summary>
    public double Sum(IReadOnlyList<PotentialHour> hours, Func<PotentialHour, double> value)
        => hours.Sum(hour => WeightOf(hour.Hour) * value(hour));

    /// <summary>How many hours of the expected year a known hour stands for.</summary>
    public double WeightOf(DateTimeOffset hour) => Mid * Weights.GetValueOrDefault(hour.Month);

    private static double HoursOf(int month) => DateTime.DaysInMonth(2025, month) * 24.0;
}
