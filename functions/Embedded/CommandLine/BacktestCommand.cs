using System.CommandLine;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>backtest</c>: judges the monitor's methods on recorded data.</summary>
internal static class BacktestCommand
{
    public static Command Create()
        => new("backtest", "Judge the monitor's methods on recorded data.") { BacktestForecastCommand.Create() };
}
