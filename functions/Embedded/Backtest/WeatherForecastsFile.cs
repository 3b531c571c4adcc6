using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.Weather;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Reads recorded weather forecasts, so that a backtest sees of each what was known then.</summary>
internal static class WeatherForecastsFile
{
    /// <summary>The forecasts of a file, in order of issue.</summary>
    /// <exception cref="CommandFailedException">The file cannot be used; the message says why.</exception>
    public static IReadOnlyList<RecordedOutlook> Read(string path)
    {
        using var text = SiteFiles.Open("file of weather forecasts", path);
        var (forecasts, reason) = RecordedWeatherReader.ReadAll(text.ReadToEnd().Split('\n'), Path.GetFileName(path));
        return forecasts.Count > 0
            ? [.. forecasts.Select(one => new RecordedOutlook(one.IssuedAt, one.Series[WeatherQuantities.OutdoorTemperature], one.Series))]
            : throw CommandFailedException.BadInput(
                $"The file of weather forecasts {path} cannot be used: {(reason.En.Length > 0 ? reason.En : "it holds no forecast.")}");
    }
}
