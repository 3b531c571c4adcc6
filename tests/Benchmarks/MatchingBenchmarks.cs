using System.Diagnostics;
using System.Globalization;
using SektorKopplung.Core.Optimising;
using SektorKopplung.Tests.Support.Optimising;

namespace SektorKopplung.Benchmarks;

/// <summary>The matching of heat on made-up problems of growing size, with CBC beside it where that is installed.</summary>
internal static class MatchingBenchmarks
{
    private const double CbcGap = 1e-4;

    // The solver was tuned on seed 1; these it has not seen.
    private static readonly int[] Seeds = [11, 12, 13];

    private static readonly Size[] Sizes =
    [
        new(20, 10, 24) { MostSeconds = 0.5, MostOverCbc = 0.01, CbcSeconds = 120 },
        new(50, 20, 24) { MostSeconds = 2, MostOverCbc = 0.01, CbcSeconds = 60 },
        new(100, 50, 24) { MostSeconds = 5, MostGap = 0.02 },
        new(500, 100, 48) { MostSeconds = 60 },
    ];

    /// <summary>Measures every size with every seed; the first go is that of a process that has not matched before.</summary>
    public static IEnumerable<MatchingMeasurement> All()
        => Sizes.SelectMany(size => Seeds.Select(seed => Measure(size, seed)));

    private static MatchingMeasurement Measure(Size size, int seed)
    {
        var problem = RandomProblems.Of(size.Sources, size.Networks, size.Hours, seed);
        var begin = Stopwatch.GetTimestamp();
        var answer = MatchingSolver.Solve(problem);
        var first = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        begin = Stopwatch.GetTimestamp();
        MatchingSolver.Solve(problem);
        var again = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var cbc = Cbc.IsInstalled && size.CbcSeconds > 0 ? Cbc.Solve(problem, CbcGap, size.CbcSeconds) : null;
        using var process = Process.GetCurrentProcess();
        return new(size.ToString(), seed, answer.ObjectiveEuro!.Value, answer.Gap!.Value, first, again,
            cbc?.Objective, cbc?.Bound, cbc?.Seconds, process.PeakWorkingSet64 / 1e9)
        {
            IsFastEnough = again <= size.MostSeconds,
            IsGoodEnough = answer.Gap <= size.MostGap
                && (cbc is null || answer.ObjectiveEuro <= (1 + size.MostOverCbc) * cbc.Bound),
        };
    }

    private sealed record Size(int Sources, int Networks, int Hours)
    {
        public double MostSeconds { get; init; }

        public double MostGap { get; init; } = double.PositiveInfinity;

        // Of the cost that CBC proves nothing can fall below.
        public double MostOverCbc { get; init; } = double.PositiveInfinity;

        public int CbcSeconds { get; init; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sources} x {Networks} x {Hours}");
    }
}
