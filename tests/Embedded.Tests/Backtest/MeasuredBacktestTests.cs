using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Backtest;

public class MeasuredBacktestTests
{
    private const string Nis = "xai4heat-nis/L8_scada_raw.csv";
    private const string Aalborg = "aalborg/aalborg_3021meters_hourly_2018-2019.csv";

    [SharedTableFact(Nis)]
    public async Task Zeros_of_a_real_lost_link_are_found()
    {
        var json = (await RunAsync(Nis, "datetime", "pe", "--temperature", "t_amb", "--also", "t_sup_prim,t_ret_prim",
            "--time-zone", "Europe/Belgrade")).AssertExit(0).Json;

        var lost = json.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "lost-link-zero");
        Assert.InRange(lost.GetProperty("count").GetInt32(), 1000, 1200);
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, json.GetProperty("withoutSuspects").ValueKind);
    }

    [SharedTableFact(Aalborg)]
    public async Task A_towns_load_is_forecast_better_than_by_any_baseline()
    {
        var json = (await RunAsync(Aalborg, "date", "load_norm", "--temperature", "temperature_hourly", "--time-zone", "UTC",
            "--calendar-zone", "Europe/Copenhagen", "--train-until", "2019-07-01")).AssertExit(0).Json;

        Assert.True(json.GetProperty("gainOnBestBaseline").GetDouble() > 0.15);
        Assert.InRange(json.GetProperty("coverage80").GetDouble(), 0.75, 0.85);
    }

    private static Task<ProgramResult> RunAsync(string table, string time, string target, params string[] more)
        => ProgramRun.JsonAsync(
        [
            "backtest", "forecast", "--file", Path.Combine(RepositoryRoot.SharedData, table), "--time", time, "--target", target,
            "--model", "ridge", "--peers", "none", .. more,
        ]);
}

/// <summary>A test on one table of measured data.</summary>
internal sealed class SharedTableFactAttribute : FactAttribute
{
    public SharedTableFactAttribute(string table)
        => Skip = File.Exists(Path.Combine(RepositoryRoot.SharedData, table)) ? null : $"Needs ../shared/data/{table} (or SK_SHARED_DATA).";
}
