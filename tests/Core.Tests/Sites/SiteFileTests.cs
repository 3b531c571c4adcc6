using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Tests.Sites;

public class SiteFileTests
{
    [Fact]
    public void The_minimal_example_is_a_site_without_errors()
    {
        var result = SiteFile.Parse(SiteExamples.Minimal);

        Assert.Empty(result.Errors);
        Assert.Equal("netz-mitte", Assert.Single(result.Site!.Networks).Id);
        Assert.Equal(1100, Assert.Single(result.Site.Couplings).Capacity.Kilowatts);
        Assert.Equal(HeatSourceKind.DataCentre, Assert.Single(result.Site.DataCentres).Kind);
    }

    [Theory]
    [MemberData(nameof(SiteExamples.All), MemberType = typeof(SiteExamples))]
    public void What_is_written_reads_back_the_same(string path)
    {
        var site = SiteFile.Parse(SiteExamples.Read(path)).Site!;

        var written = SiteFile.Write(site);
        var again = SiteFile.Parse(written);

        Assert.Empty(again.Errors);
        Assert.Equal(written, SiteFile.Write(again.Site!));
        Assert.Equivalent(site, again.Site);
    }

    [Fact]
    public void Every_field_is_read_and_written()
    {
        var result = SiteFile.Parse(SiteExamples.Full);

        Assert.Empty(result.Errors);
        var again = SiteFile.Parse(SiteFile.Write(result.Site!)).Site;
        Assert.Equivalent(result.Site, again, strict: true);
        Assert.Equal("\"50\" Küche", again!.VulnerableSites[0].Needs);
    }

    [Theory]
    [InlineData("\"capacityKw\": 900", "\"capacityKw\": 0", 37, "dataCentres[0].capacityKw", "above 0")]
    [InlineData("\"capacityKw\": 900", "\"capacityKw\": \"900\"", 37, "dataCentres[0].capacityKw", "Expected a number, found text.")]
    [InlineData("\"capacityKw\": 900", "\"capacitykw\": 900", 37, "dataCentres[0].capacitykw", "Unknown field")]
    [InlineData("\"capacityKw\": 900,", "", 32, "dataCentres[0].capacityKw", "missing")]
    [InlineData("\"latitude\": 52.21", "\"latitude\": 90.1", 36, "dataCentres[0].location.latitude", "-90 to 90")]
    [InlineData("\"longitude\": 10.51", "\"longitude\": -180.5", 36, "dataCentres[0].location.longitude", "-180 to 180")]
    [InlineData("\"id\": \"rz-nord\"", "\"id\": \"netz-mitte\"", 33, "dataCentres[0].id", "already used in line 7")]
    [InlineData("\"id\": \"rz-nord\"", "\"id\": \"RZ Nord\"", 33, "dataCentres[0].id", "An id has")]
    [InlineData("\"id\": \"rz-nord\"", "\"id\": \"monitor\"", 33, "dataCentres[0].id", "monitor itself")]
    [InlineData("\"sourceId\": \"rz-nord\"", "\"sourceId\": \"rz-sued\"", 44, "couplings[0].sourceId", "There is no \"rz-sued\"")]
    [InlineData("\"sourceId\": \"rz-nord\"", "\"sourceId\": \"netz-mitte\"", 44, "couplings[0].sourceId", "expected a source")]
    [InlineData("\"outdoorCelsius\": 0", "\"outdoorCelsius\": -12", 10, "networks[0].supplyCurve", "strictly rising")]
    [InlineData("\"supplyCelsius\": 105", "\"supplyCelsius\": 131", 10, "networks[0].supplyCurve", "above maximumSupplyCelsius")]
    [InlineData("\"minimumSupplyCelsius\": 70", "\"minimumSupplyCelsius\": 131", 17, "networks[0].minimumSupplyCelsius", "above the maximum")]
    [InlineData("\"designReturnCelsius\": 55", "\"designReturnCelsius\": 105", 16, "networks[0].designReturnCelsius", "not below the supply")]
    [InlineData("\"minimumLoadKw\": 2000", "\"minimumLoadKw\": 12001", 25, "networks[0].units[0].minimumLoadKw", "above the capacity")]
    [InlineData("\"boiler\"", "\"backPressureChp\"", 19, "networks[0].units[0].powerToHeat", "power-to-heat")]
    [InlineData("\"boiler\"", "\"kettle\"", 22, "networks[0].units[0].kind", "not one of boiler, backPressureChp")]
    [InlineData("\"efficiency\": 0.92", "\"efficiency\": 0.92, \"efficiency\": 1", 26, "networks[0].units[0].efficiency", "twice")]
    [InlineData("\"name\": \"Wärmenetz Mitte\"", "\"name\": \" \"", 8, "networks[0].name", "must not be empty")]
    public void Tells_line_field_and_sentence(string text, string broken, int line, string field, string message)
    {
        var result = SiteFile.Parse(SiteExamples.Minimal.Replace(text, broken, StringComparison.Ordinal));

        Assert.Null(result.Site);
        var error = Assert.Single(result.Errors, error => error.Field == field);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void Tells_all_errors_at_once_in_the_order_of_the_file()
    {
        var broken = SiteExamples.Minimal
            .Replace("\"latitude\": 52.2,", "\"latitude\": 520,", StringComparison.Ordinal)
            .Replace("\"capacityKw\": 900", "\"capacityKw\": -1", StringComparison.Ordinal)
            .Replace("\"networkId\": \"netz-mitte\"", "\"networkId\": \"netz-ost\"", StringComparison.Ordinal);

        var result = SiteFile.Parse(broken);

        Assert.Equal(
            ["networks[0].location.latitude", "dataCentres[0].capacityKw", "couplings[0].networkId"],
            result.Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"id\": \"a\",\n}", 3)]
    [InlineData("{\n// a comment\n}", 2)]
    [InlineData("[]", 1)]
    [InlineData("{} {}", 1)]
    [InlineData("null", 1)]
    public void Tells_where_the_text_is_no_site_file(string json, int line)
    {
        var result = SiteFile.Parse(json);

        Assert.Null(result.Site);
        Assert.Equal(line, Assert.Single(result.Errors).Line);
    }

    [Fact]
    public void Reads_past_a_byte_order_mark()
        => Assert.NotNull(SiteFile.Parse("\uFEFF" + SiteExamples.Minimal).Site);
}
