using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SektorKopplung.Benchmarks;
using SektorKopplung.Core.Tests.Forecasting;

if (args.Any(argument => argument is not ("--json" or "--matching")))
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Benchmarks -c Release [-- [--matching] [--json]]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Contains("--matching"))
{
    return MatchingReport.Print(MatchingBenchmarks.All(), args.Contains("--json"));
}

var series = ResidualTown.Request(days: 833, horizon: 48);
var machine = $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}";
var results = new List<Measurement>();
var isJson = args.Contains("--json");
if (!isJson)
{
    Console.WriteLine($"{machine}; one series of {series.History.Count} hours. Median (fastest to slowest) [ms].");
}

foreach (var result in DemandBenchmarks.All(series))
{
    results.Add(result);
    if (!isJson)
    {
        var limit = result.Limit is { } most ? $"at most {most:0}: {(result.IsWithin ? "ok" : "TOO SLOW")}" : "";
        Console.WriteLine($"{result.Name,-46} {result.Milliseconds,10:0.000} ({result.Fastest:0.000} to {result.Slowest:0.000}, {result.Note}) {limit}");
    }
}

if (isJson)
{
    Console.WriteLine(JsonSerializer.Serialize(new { machine, hours = series.History.Count, results }, JsonSerializerOptions.Web));
}

return results.TrueForAll(result => result.IsWithin) ? 0 : 1;
