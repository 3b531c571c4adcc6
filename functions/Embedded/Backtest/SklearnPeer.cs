using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Asks scikit-learn, where it is installed, to forecast the same hours from the same knowledge.</summary>
internal static class SklearnPeer
{
    private const string Script = "sklearn_peer.py";
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    /// <summary>One forecast per row; or null and a sentence why not.</summary>
    public static (double[]? Forecasts, string Note) Forecast(BacktestData data, BacktestPlan plan, IReadOnlyList<FoldResult> folds)
    {
        var found = Pythons.Select(python => (Python: python, Version: Run(python, ["-c", "import sklearn; print(sklearn.__version__)"])))
            .FirstOrDefault(one => one.Version.ExitCode == 0);
        if (found.Python is null)
        {
            return (null, "not installed (Debian: apt install python3-sklearn), so there is no such comparison");
        }

        var directory = Directory.CreateTempSubdirectory("backtest-");
        try
        {
            return (Forecast(directory.FullName, found.Python, (data, plan, folds)),
                $"version {found.Version.Output.Trim()}, HistGradientBoosting, on the same hours with the same knowledge");
        }
        catch (InvalidOperationException error)
        {
            return (null, $"failed: {error.Message}");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static double[] Forecast(string directory, string python,
        (BacktestData Data, BacktestPlan Plan, IReadOnlyList<FoldResult> Folds) work)
    {
        var (training, tests, answers, script)
            = (Path.Combine(directory, "train.csv"), Path.Combine(directory, "test.csv"), Path.Combine(directory, "answers.csv"), Path.Combine(directory, Script));
        File.WriteAllLines(training, PeerTable.Training(work.Data, work.Plan).Select(row => Line([row.Hour, row.Target, .. row.Features])));
        File.WriteAllLines(tests, work.Folds.SelectMany(fold => PeerTable.Tests(work.Data, work.Plan, fold.Rows)
            .Select(row => Line([work.Data.IndexOf(fold.Fold.Start), .. row.Features]))));
        File.WriteAllText(script, Resource());
        var run = Run(python, [script, training, tests, answers]);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException(run.Errors.Trim().Split('\n')[^1]);
        }

        return [.. File.ReadLines(answers).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
    }

    private static string Line(IEnumerable<double?> values)
        => string.Join(',', values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture)));

    private static string Resource()
    {
        using var stream = typeof(SklearnPeer).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static (int ExitCode, string Output, string Errors) Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception error)
        {
            return (-1, "", error.Message);
        }
    }
}
