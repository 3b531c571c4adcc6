using System.Globalization;
using System.Text.RegularExpressions;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Reads times as a file writes them: ISO, German, slashes, epoch, Excel days, an interval's start.</summary>
/// <param name="IsMonthFirst">Whether 01/02/2024 is the second of January.</param>
internal sealed partial record TimeCells(bool IsMonthFirst)
{
    private const double FirstExcelDay = 20000;
    private const double LastExcelDay = 80000;

    /// <summary>Where dates have slashes, finds out whether the month comes first.</summary>
    public static TimeCells Detect(IReadOnlyList<string> cells)
    {
        var dates = cells.Select(cell => Pattern().Match(cell)).Where(match => match.Success && match.Groups["sep"].Value == "/"
            && match.Groups["a"].Length <= 2).Select(match => (First: Number(match, "a"), Second: Number(match, "b"))).ToList();
        var isMonthFirst = !dates.Exists(date => date.First > 12)
            && (dates.Exists(date => date.Second > 12) || (dates.Count > 0 && Climbs(dates)));
        return new(isMonthFirst);
    }

    /// <summary>The time; null where it cannot be read.</summary>
    public TimeCell? Parse(string cell)
    {
        if (double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return OfNumber(cell, number);
        }

        var match = Pattern().Match(cell);
        return match.Success && Date(match) is { } date && TimeOf(match) is { } time
            ? new TimeCell(date + time, OffsetOf(match.Groups["zone"].Value))
            : null;
    }

    // In a file that climbs in time the first number rises faster where it is the month of unchanged days.
    private static bool Climbs(List<(int First, int Second)> dates)
        => dates.Zip(dates.Skip(1)).All(pair => Order(pair.First) <= Order(pair.Second))
            && !dates.Zip(dates.Skip(1)).All(pair => Turned(pair.First) <= Turned(pair.Second));

    private static int Order((int First, int Second) date) => (100 * date.First) + date.Second;

    private static int Turned((int First, int Second) date) => (100 * date.Second) + date.First;

    private static TimeCell? OfNumber(string cell, double number)
    {
        var digits = cell.Split('.')[0].Length;
        if (digits is 8 or 12 or 14)
        {
            var format = "yyyyMMddHHmmss"[..digits];
            return DateTime.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
                ? new TimeCell(clock, null)
                : null;
        }

        return digits switch
        {
            9 or 10 => new TimeCell(DateTime.UnixEpoch.AddSeconds(number), TimeSpan.Zero),
            13 => new TimeCell(DateTime.UnixEpoch.AddMilliseconds(number), TimeSpan.Zero),
            5 when number is > FirstExcelDay and < LastExcelDay => new TimeCell(ToSecond(DateTime.FromOADate(number)), null),
            _ => null,
        };
    }

    private static DateTime ToSecond(DateTime time)
        => new(((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond);

    private DateTime? Date(Match match)
    {
        var (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        var (year, month, day) = match.Groups["a"].Length == 4 ? (a, b, c)
            : IsMonthFirst && match.Groups["sep"].Value == "/" ? (c, a, b)
            : (c, b, a);
        year += year < 100 ? 2000 : 0;
        var isDate = year is >= 1970 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateTime(year, month, day) : null;
    }

    // 24:00 ends a day.
    private static TimeSpan? TimeOf(Match match)
    {
        if (!match.Groups["h"].Success)
        {
            return TimeSpan.Zero;
        }

        var (hour, minute, second) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "AM" => hour % 12,
            "PM" => (hour % 12) + 12,
            _ => hour,
        };
        return hour <= 24 && minute < 60 && second < 60 ? new TimeSpan(hour, minute, second) : null;
    }

    private static TimeSpan? OffsetOf(string zone) => zone.ToUpperInvariant() switch
    {
        "" => null,
        "Z" or "UTC" or "GMT" => TimeSpan.Zero,
        "MEZ" or "CET" => TimeSpan.FromHours(1),
        "MESZ" or "CEST" => TimeSpan.FromHours(2),
        var offset => FileTimeZone.Offset(offset),
    };

    private static int Number(Match match, string group)
        => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<a>\d{1,4})(?<sep>[.\-/])(?<b>\d{1,2})\k<sep>(?<c>\d{1,4})"
        + @"(?:(?:T|,?\s+)(?<h>\d{1,2})(?::(?<m>\d{2})(?::(?<s>\d{2})(?:[.,]\d+)?)?)?\s*(?<half>[AaPp][Mm])?(?:\s*Uhr)?"
        + @"\s*(?<zone>Z|UTC|GMT|MEZ|MESZ|CET|CEST|[+-]\d{2}(?::?\d{2})?)?)?(?:\s+(?:-|–|bis)\s.*)?$")]
    private static partial Regex Pattern();
}
