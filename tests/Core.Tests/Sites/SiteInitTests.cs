using SektorKopplung.Core.Sites;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Sites;

public class SiteInitTests
{
    [Fact]
    public void Three_networks_and_eight_sources_need_a_name_a_place_and_a_size()
    {
        var result = SiteInit.FromTables("stadt", "Stadt",
            Table("name;latitude;longitude", "Mitte;52,2;10,5", "Süd;52,19;10,5", "Dorf;52,5;10,9"),
            Table("name;kind;latitude;longitude;capacity_kw", [.. Kinds.Select(kind => $"Quelle {kind};{kind};52,21;10,51;500")]),
            []);

        Assert.Empty(result.Errors);
        Assert.Equal((3, 7, 1), (result.Site!.Networks.Count, result.Site.Sources.Count, result.Site.DataCentres.Count));
        Assert.Equal(16, result.Site.Couplings.Count);
        Assert.All(result.Site.Couplings, coupling => Assert.Equal(CouplingState.Hypothetical, coupling.State));
        Assert.Equal("sued", result.Site.Networks[1].Id);
        Assert.Empty(SiteFile.Parse(SiteFile.Write(result.Site)).Errors);
    }

    [Theory]
    [InlineData("2", 140, 120, 75)]
    [InlineData("3", 109, 82, 58)]
    [InlineData("", 109, 82, 58)]
    [InlineData("4", 70, 65, 40)]
    public void A_network_gets_what_is_usual_for_its_generation(string generation, double coldest, double warmest, double back)
    {
        var network = One(Table("name;latitude;longitude;generation", $"Netz;52;10;{generation}")).Networks[0];

        Assert.Equal((coldest, warmest, back), (network.SupplyCurve.Points[0].Supply.Celsius,
            network.SupplyCurve.Points[^1].Supply.Celsius, network.DesignReturn.Celsius));
    }

    [Fact]
    public void Given_numbers_go_before_usual_ones()
    {
        var network = One(Table("name;latitude;longitude;supply_cold_celsius;supply_warm_celsius;return_celsius;boiler_kw",
            "Netz;52;10;102;75;50;4000")).Networks[0];

        Assert.Equal([102, 90, 80, 75], network.SupplyCurve.Points.Select(point => point.Supply.Celsius));
        Assert.Equal(50, network.DesignReturn.Celsius);
        Assert.Equal(4000, Assert.Single(network.Units).Capacity.Kilowatts);
    }

    [Theory]
    [InlineData(10.5, 1)]
    [InlineData(10.58, 1)]
    [InlineData(10.6, 0)]
    public void Couplings_reach_as_far_as_the_screening_radius(double longitude, int count)
    {
        var source = FormattableString.Invariant($"Quelle;dairy;52.2;{longitude};100");

        var result = SiteInit.FromTables("stadt", "", Table("name;latitude;longitude", "Netz;52.2;10.5"),
            Table("name;kind;latitude;longitude;capacity_kw", source), []);

        Assert.Equal(count, result.Site!.Couplings.Count);
    }

    [Fact]
    public void A_table_of_couplings_replaces_the_hypothetical_ones()
    {
        var result = SiteInit.FromTables("stadt", "Stadt",
            Table("id;name;latitude;longitude", "n1;Netz;52.2;10.5"),
            Table("id;name;kind;latitude;longitude;capacity_kw;liquid_cooled", "q1;RZ;dataCentre;52.21;10.51;100;ja"),
            Table("source_id;network_id;state;distance_m;capacity_kw;connection", "q1;n1;built;700;140;heatPump"));

        var coupling = Assert.Single(result.Site!.Couplings);
        Assert.Equal(("q1-n1", CouplingState.Built, 700.0, 140.0, ConnectionKind.HeatPump), (coupling.Id, coupling.State,
            coupling.DistanceMetres, coupling.Capacity.Kilowatts, coupling.Connection));
        Assert.True(result.Site.DataCentres[0].IsLiquidCooled);
        Assert.Equal(50, result.Site.DataCentres[0].DesignTemperature.Celsius);
    }

    [Theory]
    [InlineData("capacity_kw", "1.234,5", "not a number")]
    [InlineData("capacity_kw", "500 kW", "not a number")]
    [InlineData("capacity_kw", "0", "out of range")]
    [InlineData("capacity_kw", "", "missing or empty")]
    [InlineData("kind", "Molkerei", "not one of industry, foundry, dairy")]
    [InlineData("kind", "", "missing or empty")]
    [InlineData("latitude", "520", "out of range")]
    [InlineData("name", "", "missing or empty")]
    [InlineData("capacity_mw", "5", "Unknown column")]
    [InlineData("liquid_cooled", "maybe", "neither true nor false")]
    public void Tells_row_column_and_sentence(string column, string text, string message)
    {
        var row = new Dictionary<string, string>
        {
            ["id"] = "quelle",
            ["name"] = "Quelle",
            ["kind"] = "dairy",
            ["latitude"] = "52.2",
            ["longitude"] = "10.5",
            ["capacity_kw"] = "100",
            [column] = text,
        };

        var result = SiteInit.FromTables("stadt", "Stadt", Table("name;latitude;longitude", "Netz;52.2;10.5"), [row], []);

        Assert.Null(result.Site);
        var error = Assert.Single(result.Errors);
        Assert.Equal((2, $"sources.{column}"), (error.Line, error.Field));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_that_two_rows_have_the_same_id_and_that_a_network_is_unknown()
    {
        var result = SiteInit.FromTables("stadt", "Stadt",
            Table("name;latitude;longitude", "Netz;52.2;10.5", "Netz;52.3;10.5"), [],
            Table("source_id;network_id", "q;n"));

        Assert.Equal(["couplings.network_id", "couplings.source_id", "networks.id"],
            result.Errors.Select(error => error.Field).Order());
    }

    [Fact]
    public void Reads_points_of_a_map()
    {
        var result = SiteInit.FromGeoJson("stadt", "Stadt", RepositoryRoot.Read("docs/examples/town.geojson"));

        Assert.Empty(result.Errors);
        Assert.Equal((1, 1, 1), (result.Site!.Networks.Count, result.Site.Sources.Count, result.Site.DataCentres.Count));
        Assert.Equal(new GeoPoint(52.2, 10.5), result.Site.Networks[0].Location);
        Assert.Equal(2, result.Site.Couplings.Count);
    }

    [Theory]
    [InlineData("{}", "FeatureCollection")]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{"type":"FeatureCollection","features":[{"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}""",
        "A feature is a Point")]
    [InlineData("""{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]}""",
        "must be network or source")]
    public void Tells_what_is_wrong_with_a_map(string json, string message)
    {
        var result = SiteInit.FromGeoJson("stadt", "Stadt", json);

        Assert.Null(result.Site);
        Assert.Contains(result.Errors, error => error.Message.Contains(message, StringComparison.Ordinal));
    }

    private static readonly string[] Kinds
        = ["industry", "foundry", "dairy", "supermarket", "sewage", "incineration", "dataCentre", "other"];

    private static Site One(IReadOnlyList<IReadOnlyDictionary<string, string>> networks)
    {
        var result = SiteInit.FromTables("stadt", "Stadt", networks, [], []);
        Assert.Empty(result.Errors);
        return result.Site!;
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string heading, params string[] rows)
        => [.. rows.Select(row => heading.Split(';').Zip(row.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second))];
}
