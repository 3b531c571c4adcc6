using System.Diagnostics;

namespace SektorKopplung.Embedded;

/// <summary>
/// When the program began. The system's start time of the process will not do: it is that of the script that built the
/// program first and then became it.
/// </summary>
internal static class ProgramStart
{
    private static readonly long At = Stopwatch.GetTimestamp();

    /// <summary>How long ago it was; the first call marks it.</summary>
    public static TimeSpan Elapsed => Stopwatch.GetElapsedTime(At);
}
