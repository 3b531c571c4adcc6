using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads a row of the register of data centres.</summary>
internal static class DataCentreEntry
{
    private const double HoursPerYear = 8760;
    private const double LargestKilowatts = 500_000;

    public static RegisterEntry? Read(RowReader row)
    {
        var (name, owner) = (row.Text(RegisterField.Name), row.Text(RegisterField.Operator));
        if (name.Length == 0 && owner.Length == 0)
        {
            row.Refuse(RegisterField.Name, new("Name und Betreiber fehlen", "name and operator are missing"));
        }

        var postcode = row.Postcode();
        var facts = Facts(row);
        var heat = Heat(row, facts);
        var temperature = Temperature(row);
        return row.Refusal is not null || heat is null ? null : new()
        {
            Id = EntryId.Of(RegisterKind.DataCentreRegister, name, owner, postcode, row.Text(RegisterField.Street)),
            Register = RegisterKind.DataCentreRegister,
            Row = row.Row,
            Name = name.Length > 0 ? name : owner,
            Operator = owner,
            Street = row.Text(RegisterField.Street),
            Postcode = postcode,
            Town = row.Text(RegisterField.Town),
            Location = EntryPlace.Read(row),
            AnnualHeat = heat.Value,
            Power = heat.Value / HoursPerYear,
            AverageTemperature = temperature,
            MonthlyShares = YearlyHeat.FlatShares,
            DataCentre = facts,
            Quality = row.Quality,
            Assumed = row.Assumed,
        };
    }

    private static DataCentreFacts Facts(RowReader row) => new()
    {
        SizeClass = row.Text(RegisterField.SizeClass),
        SurfaceArea = row.Number(RegisterField.SurfaceArea, 0)?.Value,
        ConnectedLoadIt = row.Number(RegisterField.ConnectedLoadIt, 0, LargestKilowatts)?.Value,
        ConnectedLoadNonRedundant = row.Number(RegisterField.ConnectedLoadNonRedundant, 0, LargestKilowatts)?.Value,
        TotalConsumption = row.Number(RegisterField.TotalConsumption, 0)?.Value,
        Ref = row.Number(RegisterField.Ref, 0, 100)?.Value,
        WasteHeatReleased = row.Number(RegisterField.WasteHeatReleased, 0)?.Value,
        WasteHeatReused = row.Number(RegisterField.WasteHeatReused, 0)?.Value,
        Pue = row.Number(RegisterField.Pue, 1, 3)?.Value,
        Erf = row.Number(RegisterField.Erf, 0, 100)?.Value,
        CoolingEfficiencyRatio = row.Number(RegisterField.CoolingEfficiencyRatio, 0, 50)?.Value,
        Wue = row.Number(RegisterField.Wue, 0, 20)?.Value,
    };

    // Free is what is released and not delivered to somebody already; no more than the electricity that comes in.
    private static double? Heat(RowReader row, DataCentreFacts facts)
    {
        var released = facts.WasteHeatReleased > 0 ? facts.WasteHeatReleased : null;
        if (released > facts.TotalConsumption)
        {
            row.Assume(RegisterField.WasteHeatReleased, Wording.Say(
                $"{released:N0} kWh/a sind mehr als der Stromverbrauch {facts.TotalConsumption:N0} kWh/a (nicht verwendet)",
                $"{released:N0} kWh/a are more than the electricity used, {facts.TotalConsumption:N0} kWh/a (not used)"), EntryQuality.Contradictory);
            released = null;
        }

        var total = released ?? FromElectricity(row, facts);
        if (total is not > 0)
        {
            row.Refuse(RegisterField.WasteHeatReleased, new(
                "weder Abwärme noch Stromverbrauch angegeben", "neither waste heat nor electricity is given"));
            return null;
        }

        return WithoutReused(row, facts, total.Value);
    }

    private static double? FromElectricity(RowReader row, DataCentreFacts facts)
    {
        if (facts.TotalConsumption is not > 0)
        {
            return null;
        }

        var share = SourceDefaults.RecoveryShare(isLiquidCooled: false);
        row.Assume(RegisterField.WasteHeatReleased, Wording.Say(
            $"nicht angegeben, {share:P0} des Stromverbrauchs angenommen (Luftkühlung)",
            $"not given, {share:P0} of the electricity assumed (air cooling)"), EntryQuality.Derived);
        return facts.TotalConsumption * share;
    }

    private static double? WithoutReused(RowReader row, DataCentreFacts facts, double total)
    {
        if (facts.WasteHeatReused is not > 0)
        {
            return total;
        }

        if (facts.WasteHeatReused < total)
        {
            return total - facts.WasteHeatReused;
        }

        row.Refuse(RegisterField.WasteHeatReused, Wording.Say(
            $"{facts.WasteHeatReused:N0} von {total:N0} kWh/a werden schon genutzt, es bleibt nichts",
            $"{facts.WasteHeatReused:N0} of {total:N0} kWh/a are reused already, nothing is left"));
        return null;
    }

    private static double Temperature(RowReader row)
    {
        if (row.Number(RegisterField.AverageTemperature, 0, 120) is { } given)
        {
            return given.Value;
        }

        var usual = SourceDefaults.TemperatureCelsius(HeatSourceKind.DataCentre, isLiquidCooled: false);
        row.Assume(RegisterField.AverageTemperature, Wording.Say(
            $"nicht angegeben, {usual:0} °C angenommen (Luftkühlung)", $"not given, {usual:0} °C assumed (air cooling)"), EntryQuality.Derived);
        return usual;
    }
}
