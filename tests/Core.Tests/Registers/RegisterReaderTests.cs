using SektorKopplung.Core.Registers;

namespace SektorKopplung.Core.Tests.Registers;

public class RegisterReaderTests
{
    private const string DataCentres
        = "Name;Operator;Postal Code;Connected Load IT (kW);Total Consumption (kWh);PUE;ERF;Waste Heat Released (kWh);Waste Heat Reused (kWh)";

    [Fact]
    public void A_row_becomes_an_entry_with_its_numbers_and_its_row()
    {
        var entry = RegisterRows.Entry(RegisterRows.Usual);

        Assert.Equal(("Guss GmbH", "01067", "Ofen", 2), (entry.Name, entry.Postcode, entry.PotentialName, entry.Row));
        Assert.Equal((876000, 100, 90), (entry.AnnualHeat, entry.Power, entry.AverageTemperature));
        Assert.Equal(52.2, entry.Location!.Value.Latitude);
        Assert.Equal(EntryQuality.Consistent, entry.Quality);
        Assert.Empty(entry.Assumed);
    }

    [Theory]
    [InlineData("Firmenname;PLZ;Wärmemenge pro\nJahr_x000d_ (in kWh/a);Durchschnittliches  Temperaturniveau (in °C)", 1)]
    [InlineData("\ufeffName des Unternehmens;Postleitzahl;Jährliche Wärmemenge [MWh/a];Temperaturniveau", 1000)]
    [InlineData("FIRMA;Standort PLZ;Wärmemenge in GWh/a;Mittlere Temperatur [°C]", 1000000)]
    public void Headings_may_be_written_otherwise_and_name_their_unit(string heading, double factor)
    {
        var entry = Assert.Single(RegisterRows.Read("Titel", "", heading, "Guss;01067;3;90").Entries);

        Assert.Equal((3 * factor, 4), (entry.AnnualHeat, entry.Row));
    }

    [Fact]
    public void A_table_without_the_headings_is_no_register_and_says_which_are_missing()
    {
        var result = RegisterReader.Read([RegisterRows.Table("a;b", "1;2")]);

        Assert.Null(result.Reading);
        Assert.Contains("'Wärmemenge pro Jahr'", result.Mistake!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_cannot_be_is_refused_for_the_whole_file()
        => Assert.Contains(
            "[°F]",
            RegisterReader.Read([RegisterRows.Table("Firma;PLZ;Wärmemenge;Temperaturniveau [°F]", "a;01067;1;2")]).Mistake!.En,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("1;;01067;Ofen;876000;100;90;24;Ja;;", "Firmenname")]
    [InlineData("1;Guss;;Ofen;876000;100;90;24;Ja;;", "PLZ")]
    [InlineData("1;Guss;A-1010;Ofen;876000;100;90;24;Ja;;", "PLZ")]
    [InlineData("1;Guss;01067;Ofen;k. A.;;90;24;Ja;;", "Wärmemenge pro Jahr (in kWh/a)")]
    [InlineData("1;Guss;01067;Ofen;0;0;90;24;Ja;;", "Wärmemenge pro Jahr (in kWh/a)")]
    [InlineData("1;Guss;01067;Ofen;876000;100;warm;24;Ja;;", "Durchschnittliches Temperaturniveau (in °C)")]
    public void A_useless_row_is_refused_with_line_column_and_reason(string row, string column)
    {
        var reading = RegisterRows.Read(RegisterRows.Heading, RegisterRows.Usual, row);

        var refusal = Assert.Single(reading.Refusals);
        Assert.Equal((3, column), (refusal.Row, refusal.Column));
        Assert.NotEmpty(refusal.Reason.De);
        Assert.NotEmpty(refusal.Reason.En);
        Assert.Single(reading.Entries);
    }

    [Fact]
    public void Every_row_is_an_entry_or_a_refusal()
    {
        var reading = RegisterRows.Read(
            [RegisterRows.Heading, RegisterRows.Usual, "", ";;;;;", RegisterRows.Usual, "1;;;;;;;;;;", "kurz", "2;Eisen;1067;Ofen;1;1;90;24;Ja;;"]);

        Assert.Equal(5, reading.Rows);
        Assert.Equal(reading.Rows, reading.Entries.Count + reading.Refusals.Count);
    }

    [Theory]
    [InlineData("1067", "01067")]
    [InlineData("D-01067", "01067")]
    [InlineData("01067 Dresden", "01067")]
    [InlineData("10115.0", "10115")]
    public void Postcodes_get_their_zero_back(string written, string postcode)
        => Assert.Equal(postcode, RegisterRows.Entry($"1;Guss;{written};Ofen;876000;100;90;24;Ja;;").Postcode);

    [Fact]
    public void The_same_row_twice_is_one_source_and_the_second_is_named()
    {
        var reading = RegisterRows.Read(RegisterRows.Heading, RegisterRows.Usual, RegisterRows.Usual);

        Assert.Single(reading.Entries);
        Assert.Equal((3, "is in row 2 already"), (reading.Refusals[0].Row, reading.Refusals[0].Reason.En));
    }

    [Fact]
    public void An_entry_keeps_its_id_when_rows_and_numbers_change()
    {
        var before = RegisterRows.Entry(RegisterRows.Usual);
        var after = Assert.Single(RegisterRows.Read(
            "Titel", RegisterRows.Heading, "1;Guss GmbH;1067;OFEN ;500000;80;95;24;Ja;;").Entries);

        Assert.Equal(before.Id, after.Id);
    }

    [Fact]
    public void More_heat_than_the_power_can_give_is_cut_and_called_contradictory()
    {
        var entry = RegisterRows.Entry("1;Guss;01067;Ofen;8760000;100;90;24;Ja;;");

        Assert.Equal(876000, entry.AnnualHeat, 6);
        Assert.Equal(EntryQuality.Contradictory, entry.Quality);
        Assert.Contains("8,760,000", Assert.Single(entry.Assumed).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_heat_follows_from_power_and_times()
    {
        var entry = RegisterRows.Entry("1;Guss;01067;Ofen;k. A.;100;90;12;Nein;;");

        Assert.Equal(100 * 12 * 365 * 5 / 7.0, entry.AnnualHeat, 3);
        Assert.NotEmpty(entry.Assumed);
    }

    [Theory]
    [InlineData(100, 876000, EntryQuality.Consistent)]
    [InlineData(73000, 876000, EntryQuality.Derived)]
    [InlineData(1, 876000, EntryQuality.Contradictory)]
    public void A_profile_in_kilowatts_or_in_kilowatt_hours_is_recognised(double month, double heat, EntryQuality quality)
    {
        string[] months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
        var entry = Assert.Single(RegisterRows.Read(
            "Firma;PLZ;Wärmemenge;Temperaturniveau;Tägliche Verfügbarkeit;" + string.Join(';', months.Select(name => $"Leistungsprofil {name} (in kW)")),
            $"Guss;01067;{heat};90;24;" + string.Join(';', Enumerable.Repeat(month, 12))).Entries);

        Assert.Equal(quality, entry.Quality);
        Assert.True(entry.HasProfile);
        Assert.Equal(1, entry.MonthlyShares.Sum(), 9);
    }

    [Fact]
    public void Columns_nobody_knows_and_columns_of_persons_are_named()
    {
        var reading = RegisterRows.Read(RegisterRows.Heading + ";Lieblingsfarbe;E-Mail-Adresse", RegisterRows.Usual + ";blau;a@b.de");

        Assert.Equal(["Lieblingsfarbe"], reading.UnknownColumns);
        Assert.Equal(["E-Mail-Adresse"], reading.PersonalColumns);
    }

    [Fact]
    public void A_data_centre_gives_what_it_releases_and_nobody_takes_and_keeps_the_names_of_the_law()
    {
        var entry = Assert.Single(RegisterRows.Read(DataCentres, "RZ;Betrieb GmbH;10115;900;7,400,000;1.38;10;5,600,000;600,000").Entries);

        Assert.Equal((5_000_000, 30), (entry.AnnualHeat, entry.AverageTemperature));
        Assert.Equal(
            (900d, 7_400_000d, 1.38, 10d, 600_000d),
            (entry.DataCentre!.ConnectedLoadIt, entry.DataCentre.TotalConsumption, entry.DataCentre.Pue, entry.DataCentre.Erf, entry.DataCentre.WasteHeatReused));
    }

    [Theory]
    [InlineData("RZ;B;10115;900;1,000,000;1.4;0;n/a;0", 700_000)]
    [InlineData("RZ;B;10115;900;1,000,000;1.4;0;2,000,000;0", 700_000)]
    public void Missing_or_impossible_waste_heat_follows_from_the_electricity(string row, double heat)
    {
        var entry = Assert.Single(RegisterRows.Read(DataCentres, row).Entries);

        Assert.Equal(heat, entry.AnnualHeat, 6);
        Assert.Contains(entry.Assumed, finding => finding.Column == "Waste Heat Released (kWh)");
    }

    [Fact]
    public void An_implausible_value_is_left_out_not_the_row()
    {
        var entry = Assert.Single(RegisterRows.Read(DataCentres, "RZ;B;10115;900;1,000,000;9.9;0;500,000;0").Entries);

        Assert.Null(entry.DataCentre!.Pue);
        Assert.Contains(entry.Assumed, finding => finding is { Row: 2, Column: "PUE" });
    }
}
