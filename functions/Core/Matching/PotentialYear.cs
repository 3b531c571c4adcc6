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

    // Heating degree days of German years differ from their mean by about a tenth.
    private const double YearsDiffer = 0.1;

    private Dictionary<int, double> Weights { get; init; } = [];

    /// <summary>The year of some hours; null where no month has a week of them.</summary>
    public static PotentialYear? Of(IReadOnlyList<PotentialHour> hours)
    {
        var months = hours.GroupBy(hour => hour.Hour.Month).Where(month => month.Count() >= FewestHoursPerMonth)
            .ToDictionary(month => month.Key, month => month.Count());
        if (months.Count == 0)
        {
            return null;
        }

        var missing = HoursPerYear / months.Keys.Sum(HoursOf);
        return new(
            months.Count == 12,
            months.Count,
            months.Count == 12 ? 1 - YearsDiffer : 1,
            (1 + missing) / 2,
            months.Count == 12 ? 1 + YearsDiffer : missing)
        {
            Weights = months.ToDictionary(month => month.Key, month => HoursOf(month.Key) / month.Value),
        };
    }

    /// <summary>The sum of a value over the expected year.</summary>
    public double Sum(IReadOnlyList<PotentialHour> hours, Func<PotentialHour, double> value)
        => Mid * hours.Sum(hour => Weights.GetValueOrDefault(hour.Hour.Month) * value(hour));

    private static double HoursOf(int month) => DateTime.DaysInMonth(2025, month) * 24.0;
}
