using System.Text.Json;
using SektorKopplung.Core.Sites;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Api.Tests;

public class TownEndpointsTests
{
    [Fact]
    public async Task What_was_never_measured_is_null()
    {
        await using var server = await MonitorServer.StartAsync();

        var town = await server.GetAsync("/api/v1/overview");

        var network = Assert.Single(town.GetProperty("networks").EnumerateArray());
        var unit = Assert.Single(network.GetProperty("units").EnumerateArray());
        var source = Assert.Single(town.GetProperty("sources").EnumerateArray());
        Assert.All(
            [
                town.GetProperty("outdoorCelsius"), town.GetProperty("footprint").GetProperty("storeMb"),
                .. Fields(network, "loadKw", "supplyCelsius", "returnCelsius", "requiredSupplyCelsius", "reserveKw"),
                .. Fields(unit, "outputKw", "available"),
                .. Fields(source, "availableKw", "temperatureCelsius"),
                .. town.GetProperty("couplings").EnumerateArray().Select(coupling => coupling.GetProperty("deliveredKw")),
            ],
            value => Assert.Equal(JsonValueKind.Null, value.ValueKind));
        Assert.Empty(town.GetProperty("signals").EnumerateArray());
    }

    [Fact]
    public async Task The_town_stands_as_it_was_measured()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync("stadt", "outdoor_temperature", -12);
        await server.PostNowAsync("netz", "heat_load", 4100);
        await server.PostNowAsync("kessel", "available", 1);
        await server.PostNowAsync("rz", "it_power", 800);
        await server.PostNowAsync("rz-netz", "heat_delivered", 450);

        var town = await server.GetAsync("/api/v1/overview");

        var network = town.GetProperty("networks")[0];
        Assert.Equal("2026-01-12T05:00:00Z", town.GetProperty("now").GetString());
        Assert.Equal(-12, town.GetProperty("outdoorCelsius").GetDouble());
        Assert.Equal(4100, network.GetProperty("loadKw").GetDouble());
        Assert.Equal(70, network.GetProperty("requiredSupplyCelsius").GetDouble());
        Assert.True(network.GetProperty("units")[0].GetProperty("available").GetBoolean());
        Assert.Equal(400, town.GetProperty("sources")[0].GetProperty("availableKw").GetDouble());
        Assert.Equal(450, town.GetProperty("couplings")[0].GetProperty("deliveredKw").GetDouble());
        Assert.Equal(
            """{"received":5,"stored":5,"duplicates":0,"corrections":0,"late":0,"deadLetters":0}""",
            town.GetProperty("counters").GetRawText());
    }

    [Fact]
    public async Task A_signal_has_value_unit_time_age_and_quality()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync("netz", "heat_load", 4100);
        server.Clock.Advance(TimeSpan.FromSeconds(12));

        var signal = Assert.Single((await server.GetAsync("/api/v1/overview")).GetProperty("signals").EnumerateArray());

        Assert.Equal(
            """{"asset":"netz","quantity":"heat_load","value":4100,"unit":"kW","time":"2026-01-12T05:00:00Z","ageSeconds":12,"quality":"good","stale":false}""",
            signal.GetRawText());
    }

    [Fact]
    public async Task An_old_value_is_stale_among_the_signals_and_null_in_the_town()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync("netz", "heat_load", 4100);
        server.Clock.Advance(TimeSpan.FromMinutes(16));

        var town = await server.GetAsync("/api/v1/overview");

        Assert.True(town.GetProperty("signals")[0].GetProperty("stale").GetBoolean());
        Assert.Equal(JsonValueKind.Null, town.GetProperty("networks")[0].GetProperty("loadKw").ValueKind);
    }

    [Fact]
    public async Task Personal_signals_are_left_out()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync("wohnung", "room_temperature", 21);

        var town = await server.GetAsync("/api/v1/overview");

        Assert.Empty(town.GetProperty("signals").EnumerateArray());
        Assert.Equal(1, town.GetProperty("counters").GetProperty("stored").GetInt32());
    }

    [Fact]
    public async Task The_site_comes_as_its_file()
    {
        await using var server = await MonitorServer.StartAsync();

        var site = SiteFile.Parse((await server.GetAsync("/api/v1/sites")).GetRawText());

        Assert.Empty(site.Errors);
        Assert.Equal(SiteFile.Write(TestSites.Small), SiteFile.Write(site.Site!));
    }

    private static IEnumerable<JsonElement> Fields(JsonElement parent, params string[] names)
        => names.Select(name => parent.GetProperty(name));
}
