using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>The yearly heat of a platform entry with its course, made consistent.</summary>
/// <param name="KilowattHours">Heat a year [kWh/a].</param>
/// <param name="Kilowatts">The most heat it can give [kW].</param>
/// <param name="MonthlyShares">Share of each month; they add up to 1.</param>
/// <param name="HasProfile">Whether the owner gave the course.</param>
internal sealed record YearlyHeat(double KilowattHours, double Kilowatts, IReadOnlyList<double> MonthlyShares, bool HasProfile)
{
    // Reported numbers are rounded; within a tenth they agree.
    private const double Agreement = 0.1;

    private static readonly double[] DaysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The shares of a source that gives the same at all hours.</summary>
    public static IReadOnlyList<double> FlatShares { get; } = [.. DaysInMonths.Select(days => days / DaysInYear)];

    private static double DaysInYear => DaysInMonths.Sum();

    /// <summary>Reads heat and profile; refuses the row where no heat can be told.</summary>
    public static YearlyHeat? Read(RowReader row, OperatingTimes times, double? power)
    {
        var given = row.Number(RegisterField.AnnualHeat, 0)?.Value;
        var profile = ProfileOf(row);
        var hours = times.DaysIn(DaysInYear) * times.DailyHours;
        var heat = given > 0 ? given.Value : Derived(row, times, profile, power);
        if (heat is not > 0)
        {
            row.Refuse(RegisterField.AnnualHeat, new(
                "keine Wärmemenge, und auch nicht aus Leistung oder Profil zu bestimmen", "no heat, and none to be told from power or profile"));
            return null;
        }

        var possible = (power is > 0 ? power.Value : double.PositiveInfinity) * hours;
        if (heat.Value > possible * (1 + Agreement))
        {
            row.Assume(
                RegisterField.AnnualHeat,
                Wording.Say(
                    $"{heat.Value:N0} kWh/a sind mehr, als {power:N0} kW in {hours:N0} h geben; {possible:N0} kWh/a angenommen",
                    $"{heat.Value:N0} kWh/a are more than {power:N0} kW give in {hours:N0} h; {possible:N0} kWh/a assumed"),
                EntryQuality.Contradictory);
            heat = possible;
        }

        var shares = Shares(row, profile, times, heat.Value);
        var peak = shares.Select((share, month) => share * heat.Value / (times.DaysIn(DaysInMonths[month]) * times.DailyHours)).Max();
        return new(heat.Value, power is > 0 ? power.Value : peak, shares, profile is not null);
    }

    private static double? Derived(RowReader row, OperatingTimes times, double[]? profile, double? power)
    {
        var (heat, de, en) = (profile, power) switch
        {
            ({ } months, _) => (months.Select((kilowatts, month) => kilowatts * times.DaysIn(DaysInMonths[month]) * times.DailyHours).Sum(), "dem Leistungsprofil", "the power profile"),
            (null, > 0) => (power.Value * times.DaysIn(DaysInYear) * times.DailyHours, "der Leistung bei voller Auslastung", "the power at full load"),
            _ => (0, "", ""),
        };
        if (heat > 0)
        {
            row.Assume(
                RegisterField.AnnualHeat,
                Wording.Say($"fehlt, {heat:N0} kWh/a aus {de} berechnet", $"is missing, {heat:N0} kWh/a computed from {en}"),
                profile is null ? EntryQuality.Contradictory : EntryQuality.Derived);
        }

        return heat;
    }

    private static double[]? ProfileOf(RowReader row)
    {
        var months = Enumerable.Range(0, 12).Select(month => row.Number(RegisterField.January + month, 0)?.Value).ToList();
        if (months.All(month => month is null))
        {
            return null;
        }

        if (months.Any(month => month is null) || months.Sum() is not > 0)
        {
            row.Assume(
                RegisterField.January,
                new("Leistungsprofil unvollständig oder null, gleichmäßiges Jahr angenommen", "power profile incomplete or zero, a flat year assumed"),
                EntryQuality.Derived);
            return null;
        }

        return [.. months.Select(month => month!.Value)];
    }

    // Asked for are kW; some owners wrote the kWh of each month, which shows where these add up to the year.
    private static double[] Shares(RowReader row, double[]? profile, OperatingTimes times, double heat)
    {
        if (profile is null)
        {
            return [.. FlatShares];
        }

        if (Math.Abs(profile.Sum() - heat) <= Agreement * heat)
        {
            row.Assume(RegisterField.January, new(
                "Leistungsprofil enthält kWh je Monat, nicht kW", "power profile holds kWh a month, not kW"), EntryQuality.Derived);
            return [.. profile.Select(energy => energy / profile.Sum())];
        }

        var energies = profile.Select((kilowatts, month) => kilowatts * times.DaysIn(DaysInMonths[month])).ToList();
        var (whileRunning, always) = (energies.Sum() * times.DailyHours, profile.Zip(DaysInMonths, (kilowatts, days) => kilowatts * days * 24).Sum());
        if (Math.Min(Math.Abs(whileRunning - heat), Math.Abs(always - heat)) > Agreement * heat)
        {
            row.Assume(
                RegisterField.January,
                Wording.Say(
                    $"Leistungsprofil ergibt {whileRunning:N0} kWh/a statt {heat:N0}; nur sein Verlauf zählt",
                    $"power profile makes {whileRunning:N0} kWh/a instead of {heat:N0}; only its course counts"),
                EntryQuality.Contradictory);
        }

        return [.. energies.Select(energy => energy / energies.Sum())];
    }
}
