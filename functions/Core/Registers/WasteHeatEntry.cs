using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads a row of the waste-heat platform.</summary>
internal static class WasteHeatEntry
{
    private const double HottestCelsius = 2000;
    private const double LargestKilowatts = 5e6;

    public static RegisterEntry? Read(RowReader row)
    {
        var name = row.Text(RegisterField.Name);
        if (name.Length == 0)
        {
            row.Refuse(RegisterField.Name, new("Name des Unternehmens fehlt", "name of the company is missing"));
        }

        var postcode = row.Postcode();
        var times = Times(row);
        var temperature = Temperature(row);
        var heat = YearlyHeat.Read(row, times, row.Number(RegisterField.MaximumThermalPower, 0, LargestKilowatts)?.Value);
        return row.Refusal is not null || heat is null || temperature is null ? null : new()
        {
            Id = EntryId.Of(
                RegisterKind.WasteHeatPlatform, row.Text(RegisterField.CompanyId) is { Length: > 0 } id ? id : name,
                row.Text(RegisterField.SiteName), row.Text(RegisterField.Street), postcode, row.Text(RegisterField.PotentialName)),
            Register = RegisterKind.WasteHeatPlatform,
            Row = row.Row,
            Name = name,
            CompanyId = row.Text(RegisterField.CompanyId),
            ReportId = row.Text(RegisterField.ReportId),
            SiteName = row.Text(RegisterField.SiteName),
            PotentialName = row.Text(RegisterField.PotentialName),
            Street = row.Text(RegisterField.Street),
            Postcode = postcode,
            Town = row.Text(RegisterField.Town),
            Location = EntryPlace.Read(row),
            AnnualHeat = heat.KilowattHours,
            Power = heat.Kilowatts,
            AverageTemperature = temperature.Value,
            DailyHours = times.DailyHours,
            RunsAtWeekends = times.RunsAtWeekends,
            MonthlyShares = heat.MonthlyShares,
            HasProfile = heat.HasProfile,
            Availability = row.Text(RegisterField.Availability),
            Predictability = row.Text(RegisterField.Predictability),
            ControlOptions = row.Text(RegisterField.ControlOptions),
            Remarks = row.Text(RegisterField.Remarks),
            Quality = row.Quality,
            Assumed = row.Assumed,
        };
    }

    private static OperatingTimes Times(RowReader row)
    {
        var hours = row.Number(RegisterField.DailyHours, 0, 24)?.Value;
        if (hours is null or 0)
        {
            row.Assume(RegisterField.DailyHours, new("nicht angegeben, 24 h angenommen", "not given, 24 h assumed"), EntryQuality.Derived);
        }

        return new(hours is null or 0 ? 24 : hours.Value, row.Flag(RegisterField.Weekend) ?? true);
    }

    private static double? Temperature(RowReader row)
    {
        if (row.Number(RegisterField.AverageTemperature, -50, HottestCelsius) is { } given)
        {
            return given.Value;
        }

        if (row.Number(RegisterField.TemperatureBand, -50, HottestCelsius) is { } band)
        {
            row.Assume(
                RegisterField.AverageTemperature,
                Wording.Say($"fehlt, {band.Low:0} °C als unteres Ende des Bereichs angenommen", $"is missing, {band.Low:0} °C assumed, the lower end of the band"),
                EntryQuality.Derived);
            return band.Low;
        }

        row.Refuse(RegisterField.AverageTemperature, new(
            "Temperatur fehlt oder ist unlesbar, und kein Bereich ist angegeben", "temperature is missing or unreadable, and no band is given"));
        return null;
    }
}
