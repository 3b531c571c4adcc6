using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SektorKopplung.Core.Optimising;

namespace SektorKopplung.Tests.Support.Optimising;

/// <summary>What the open solver CBC says to a problem.</summary>
/// <param name="Objective">The cost of its best plan [€]; null where it found none.</param>
/// <param name="Bound">What any plan costs at least, by its proof [€].</param>
/// <param name="IsOptimal">Whether it proved its plan the best.</param>
/// <param name="Seconds">How long it took on the wall clock [s].</param>
public sealed partial record Cbc(double? Objective, double Bound, bool IsOptimal, double Seconds)
{
    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled { get; } = Runs();

    /// <summary>What a test that needs it says where it is missing.</summary>
    public static string? Missing => IsInstalled ? null : "Needs CBC (Debian: coinor-cbc); ./test --install brings it.";

    /// <summary>Lets it solve a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="gap">The gap it may stop at [1].</param>
    /// <param name="seconds">How long it may take [s].</param>
    public static Cbc Solve(MatchingProblem problem, double gap, int seconds)
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "problem.lp");
        File.WriteAllText(file, CplexText.Of(problem));
        var begin = Stopwatch.GetTimestamp();
        var output = Run([file, "-ratioGap", gap.ToString(CultureInfo.InvariantCulture), "-seconds",
            seconds.ToString(CultureInfo.InvariantCulture), "-solve"]);
        return Read(output, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static Cbc Read(string output, double seconds)
    {
        var isOptimal = output.Contains("Result - Optimal solution found", StringComparison.Ordinal);
        var objective = Number(ObjectiveLine().Match(output));
        var bound = Number(BoundLine().Match(output)) ?? (isOptimal ? objective : null) ?? Number(RelaxedLine().Match(output));
        return new(output.Contains("No feasible solution found", StringComparison.Ordinal) ? null : objective,
            bound ?? double.NegativeInfinity, isOptimal, seconds);
    }

    private static double? Number(Match match)
        => match.Success ? double.Parse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static string Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("cbc", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static bool Runs()
    {
        try
        {
            return Run(["-quit"]).Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Objective value:\s+(\S+)")]
    private static partial Regex ObjectiveLine();

    [GeneratedRegex(@"Lower bound:\s+(\S+)")]
    private static partial Regex BoundLine();

    [GeneratedRegex(@"Continuous objective value is (\S+)")]
    private static partial Regex RelaxedLine();
}
