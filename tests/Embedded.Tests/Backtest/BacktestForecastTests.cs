using System.Text.Json;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Embedded.Tests.Backtest.RecordedTable;

namespace SektorKopplung.Embedded.Tests.Backtest;

public sealed class BacktestForecastTests : IDisposable
{
    private static readonly DateTimeOffset Autumn = new(2024, 9, 20, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Spring = new(2024, 2, 19, 23, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_german_file_of_quarter_hours_over_the_end_of_summer_time_is_read()
    {
        var rows = Town(Autumn, 50, 4).Select(row => $"{German(row.Time)};{German(row.Load)};{German(row.Celsius)}").ToList();
        rows.Insert(500, rows[499]);
        rows.RemoveRange(1000, 40);
        rows[2000] = rows[2000].Split(';')[0] + ";;";
        rows[2001] = rows[2001].Split(';')[0] + ";Störung;12,5";
        var file = Write(_directory.Path, ["Fernwärme Musterstadt", "", "Zeit;Wärmeleistung;Außentemperatur", ";kW;°C", .. rows], hasMark: true);

        var json = (await RunAsync(file, "Zeit", "Wärmeleistung", "--temperature", "Außentemperatur", "--train-until", "2024-10-20")).AssertExit(0).Json;

        Assert.Equal(4, Found(json, "dst-repeated"));
        Assert.Equal(0, Found(json, "dst-skipped"));
        Assert.Equal(1, Found(json, "duplicate-same"));
        Assert.Equal(1, Found(json, "gap"));
        Assert.Equal((1, 1), (Found(json, "unreadable-value"), Found(json, "unreadable-time")));
        Assert.Equal(50 * 24, json.GetProperty("rows").GetProperty("hours").GetInt32());
        Assert.Equal(25, json.GetProperty("leadTimes").GetArrayLength());
        Assert.True(json.GetProperty("gainOnBestBaseline").GetDouble() > 0.3);
        Assert.InRange(json.GetProperty("coverage80").GetDouble(), 0.6, 0.98);
    }

    [Fact]
    public async Task The_weather_measured_later_is_named_an_assumption_beside_what_the_weather_of_then_gives()
    {
        var rows = Town(Spring, 60).ToList();
        var file = Write(_directory.Path, rows.Select(row => $"{Iso(row.Time)},{Plain(row.Load)},{Plain(row.Celsius)}").Prepend("t,v,c"));
        string[] options = ["--temperature", "c", "--model", "ridge"];

        var assumed = (await RunAsync(file, "t", "v", options)).AssertExit(0).Json;
        var known = (await RunAsync(file, "t", "v", [.. options, "--temperature-ahead", "known"])).AssertExit(0).Json;

        Assert.StartsWith("Assumption: ", assumed.GetProperty("weatherAssumption").GetString(), StringComparison.Ordinal);
        Assert.Equal("measured", assumed.GetProperty("plan").GetProperty("temperatureAhead").GetString());
        Assert.Equal("none-known", known.GetProperty("plan").GetProperty("temperatureAhead").GetString());
        Assert.Equal(known.GetProperty("mae").GetDouble(), assumed.GetProperty("withWeatherOfThen").GetProperty("mae").GetDouble(), 1e-9);
        Assert.True(assumed.GetProperty("mae").GetDouble() < known.GetProperty("mae").GetDouble());
        Assert.Equal(JsonValueKind.Null, known.GetProperty("withWeatherOfThen").ValueKind);
    }

    [Fact]
    public async Task Of_recorded_weather_forecasts_only_what_was_known_then_counts()
    {
        var rows = Town(Spring, 60).ToList();
        var file = Write(_directory.Path, rows.Select(row => $"{Iso(row.Time)},{Plain(row.Load)},{Plain(row.Celsius)}").Prepend("t,v,c"));
        string Forecasts(string name, double wrongBy, double knownAfterHours)
        {
            var path = Path.Combine(_directory.Path, name);
            File.WriteAllLines(path, Enumerable.Range(0, 58).SelectMany(day => rows.Skip(24 * day).Take(49).Select(row =>
                $"{Iso(rows[24 * day].Time.AddHours(knownAfterHours))},{Iso(row.Time)},{Plain(row.Celsius + wrongBy)}")).Prepend("issued_at,time,outdoor_temperature"));
            return path;
        }

        async Task<double> MaeAsync(string path)
            => (await RunAsync(file, "t", "v", "--temperature", "c", "--model", "ridge", "--weather-forecasts", path)).AssertExit(0).Json.GetProperty("mae").GetDouble();

        var (right, wrong, late) = (await MaeAsync(Forecasts("right.csv", 0, 0)), await MaeAsync(Forecasts("wrong.csv", 8, 0)), await MaeAsync(Forecasts("late.csv", 0, 2400)));
        var without = (await RunAsync(file, "t", "v", "--temperature", "c", "--model", "ridge", "--temperature-ahead", "known")).AssertExit(0).Json;

        Assert.True(wrong > 3 * right, $"{wrong} against {right}");
        Assert.True(late > 1.2 * right, $"{late} against {right}");
        Assert.Equal(without.GetProperty("mae").GetDouble(), late, 1e-9);
        var broken = Path.Combine(_directory.Path, "broken.csv");
        File.WriteAllText(broken, "issued_at,time,outdoor_temperature\n2024-03-01T00:00,2024-03-01T01:00,1\n");
        var refused = await RunAsync(file, "t", "v", "--temperature", "c", "--weather-forecasts", broken);
        Assert.Contains("without a time zone", refused.AssertExit(2).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--also", "c", "--weather", "wind_speed=c")]
    [InlineData("--also", "wind_speed", "--weather", "wind_speed=c")]
    [InlineData("--weather", "v", "--also", "c")]
    public async Task A_column_in_two_roles_is_refused(params string[] options)
    {
        var file = Write(_directory.Path, Town(Spring, 30).Select(row => $"{Iso(row.Time)},{Plain(row.Load)},{Plain(row.Celsius)},3").Prepend("t,v,c,wind_speed"));

        var run = await RunAsync(file, "t", "v", options);

        Assert.Contains(options[0] == "--weather" ? "'v'" : $"'{options[1]}'", run.AssertExit(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hour_that_spring_skips_is_no_gap()
    {
        var file = Write(_directory.Path, Town(Spring, 60).Select(row => $"{German(row.Time)};{German(row.Load)}").Prepend("t;v"));

        var json = (await RunAsync(file, "t", "v")).AssertExit(0).Json;

        Assert.Equal((0, 0), (Found(json, "gap"), Found(json, "dst-skipped")));
    }

    [Fact]
    public async Task A_file_in_standard_time_all_year_is_told_from_one_in_local_time()
    {
        var file = Write(_directory.Path, Town(Spring, 60)
            .Select(row => $"{row.Time.ToOffset(TimeSpan.FromHours(1)):yyyy-MM-dd HH:mm},{Plain(row.Load)}").Prepend("t,v"));

        var wrong = (await RunAsync(file, "t", "v")).AssertExit(0).Json;
        var right = (await RunAsync(file, "t", "v", "--time-zone", "+01:00", "--calendar-zone", "Europe/Berlin")).AssertExit(0).Json;

        Assert.Equal(1, Found(wrong, "dst-skipped"));
        Assert.Equal((0, 0), (Found(right, "dst-skipped"), Found(right, "gap")));
    }

    [Fact]
    public async Task Spikes_and_lost_links_are_scored_with_and_without_them()
    {
        var rows = Town(Autumn, 60).Select((row, i) => i is >= 1200 and < 1206 ? $"{Iso(row.Time)},0,0"
            : i == 1300 ? $"{Iso(row.Time)},99999,61"
            : $"{Iso(row.Time)},{Plain(row.Load)},{Plain(60 + (row.Load / 100))}");
        var file = Write(_directory.Path, rows.Prepend("t,v,supply"));

        var json = (await RunAsync(file, "t", "v", "--also", "supply", "--horizon", "1")).AssertExit(0).Json;

        Assert.Equal((6, 1), (Found(json, "lost-link-zero"), Found(json, "spike")));
        Assert.Equal(7, json.GetProperty("rows").GetProperty("suspect").GetInt32());
        var clean = json.GetProperty("withoutSuspects").EnumerateObject().First().Value;
        Assert.True(clean.GetProperty("mae").GetDouble() < 0.5 * json.GetProperty("mae").GetDouble());
        Assert.Equal(json.GetProperty("rows").GetProperty("scored").GetInt32() - 7, clean.GetProperty("hours").GetInt32());
    }

    [Theory]
    [InlineData("epoch")]
    [InlineData("newest-first")]
    [InlineData("month-first")]
    [InlineData("two-columns")]
    [InlineData("hour-only")]
    [InlineData("tab")]
    public async Task Other_spellings_of_the_same_table_give_the_same_errors(string spelling)
    {
        var town = Town(Autumn, 40).ToList();
        var plain = Write(_directory.Path, town.Select(row => $"{Iso(row.Time)},{row.Load:R}").Prepend("t,v"));
        var expected = (await RunAsync(plain, "t", "v")).AssertExit(0).Json.GetProperty("mae").GetDouble();

        var (time, lines) = Spelled(spelling, town);
        var json = (await RunAsync(Write(_directory.Path, lines), time, "v")).AssertExit(0).Json;

        Assert.Equal(expected, json.GetProperty("mae").GetDouble(), 6);
    }

    [Fact]
    public async Task A_register_is_turned_into_hourly_increases()
    {
        var register = 0.0;
        var rows = Town(Autumn, 40).Select(row => (row.Time, Count: register += row.Load)).ToList();
        var file = Write(_directory.Path, rows.Select((row, i) => $"{Iso(row.Time)},{(i == 300 ? 0 : row.Count):R}").Prepend("t,v"));

        var json = (await RunAsync(file, "t", "v", "--cumulative", "--unit", "kWh")).AssertExit(0).Json;

        Assert.Equal(1, Found(json, "register-fault"));
        Assert.True(json.GetProperty("nmae").GetDouble() < 0.2);
    }

    [Fact]
    public async Task Every_scored_hour_and_a_picture_are_written()
    {
        var file = Write(_directory.Path, Town(Autumn, 40).Select(row => $"{Iso(row.Time)},{Plain(row.Load)}").Prepend("t,v"));
        var (predictions, plot) = (Path.Combine(_directory.Path, "p.csv"), Path.Combine(_directory.Path, "p.svg"));

        var json = (await RunAsync(file, "t", "v", "--predictions", predictions, "--plot", plot)).AssertExit(0).Json;

        Assert.Equal(json.GetProperty("rows").GetProperty("scored").GetInt32() + 1, File.ReadAllLines(predictions).Length);
        Assert.Equal("svg", System.Xml.Linq.XDocument.Load(plot).Root!.Name.LocalName);
    }

    [Fact]
    public async Task A_broken_quotation_mark_spoils_its_row_only()
    {
        var rows = Town(Autumn, 40).Select((row, i) => $"{(i == 100 ? "\"" : "")}{Iso(row.Time)},{Plain(row.Load)}").Prepend("t,v");

        var json = (await RunAsync(Write(_directory.Path, rows), "t", "v")).AssertExit(0).Json;

        Assert.Equal(1, Found(json, "row-length"));
    }

    [Theory]
    [InlineData("nope", "v", "", "'nope'", "'t'", "'v'")]
    [InlineData("t", "heat", "", "'heat'", "'t'", "'v'")]
    [InlineData("t", "v", "--time-zone Mars/Olympus", "'Mars/Olympus'", "Europe/Berlin", "+01:00")]
    [InlineData("t", "v", "--horizon 0", "--horizon", "168")]
    [InlineData("t", "v", "--train-until 2030-01-01", "2030-01-01", "2024-09-21")]
    [InlineData("t", "v", "--train-until 2024-09-22", "72")]
    [InlineData("t", "v", "--train-until soon", "'soon'", "2024-07-01")]
    [InlineData("t", "v", "--model oracle", "'oracle'", "ridge")]
    [InlineData("t", "v", "--season-from 13-01", "'13-01'")]
    [InlineData("v", "t", "", "time column")]
    [InlineData("t", "word", "", "'word'", "no number")]
    public async Task What_cannot_be_done_is_refused(string time, string target, string more, params string[] named)
    {
        var file = Write(_directory.Path, Town(Autumn, 10).Select(row => $"{Iso(row.Time)},x{Plain(row.Load)},on".Replace("x", target == "v" && time == "t" ? "" : "x", StringComparison.Ordinal)).Prepend("t,v,word"));

        (await RunAsync(file, time, target, more.Split(' ', StringSplitOptions.RemoveEmptyEntries))).AssertRefused(2, named);
    }

    [Fact]
    public async Task Values_of_whole_days_are_refused()
    {
        var file = Write(_directory.Path, Enumerable.Range(0, 90).Select(day => $"{Autumn.AddDays(day):yyyy-MM-dd},{day}").Prepend("t,v"));

        (await RunAsync(file, "t", "v")).AssertRefused(2, "24 hours apart", "hourly");
    }

    [Fact]
    public async Task An_empty_file_is_refused() => (await RunAsync(Write(_directory.Path, []), "t", "v")).AssertRefused(2, "empty");

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => (await RunAsync(Path.Combine(_directory.Path, "no.csv"), "t", "v")).AssertRefused(2, "no.csv");

    private static (string Time, IEnumerable<string> Lines) Spelled(string spelling, List<(DateTimeOffset Time, double Load, double Celsius)> town) => spelling switch
    {
        "epoch" => ("t", town.Select(row => $"{row.Time.ToUnixTimeSeconds()},{row.Load:R}").Prepend("t,v")),
        "newest-first" => ("t", town.AsEnumerable().Reverse().Select(row => $"{German(row.Time)};{row.Load:R}").Prepend("t;v")),
        "month-first" => ("t", town.Select(row => $"{row.Time:MM/dd/yyyy hh:mm tt Z},{row.Load:R}".Replace(" Z", "Z", StringComparison.Ordinal)).Prepend("t,v")),
        "hour-only" => ("t", town.Select(row => $"{German(row.Time)[..13]};{row.Load:R}").Prepend("t;v")),
        "two-columns" => ("d+h", town.Select(row => $"{German(row.Time).Replace(' ', ';')};{row.Load:R}").Prepend("d;h;v")),
        _ => ("t", town.Select(row => $"{Iso(row.Time)}\t\"{row.Load:R}\"").Prepend("t\tv")),
    };

    private static Task<ProgramResult> RunAsync(string file, string time, string target, params string[] more)
        => ProgramRun.JsonAsync(
        [
            "backtest", "forecast", "--file", file, "--time", time, "--target", target, "--peers", "none",
            .. more.Contains("--model") ? Array.Empty<string>() : ["--model", "ridge"], .. more,
        ]);

    private static int Found(JsonElement json, string kind)
        => json.GetProperty("data").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == kind)
            .Sum(one => one.GetProperty("count").GetInt32());
}
