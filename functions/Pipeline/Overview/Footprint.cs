using System.Diagnostics;

namespace SektorKopplung.Pipeline.Overview;

/// <summary>What the monitor itself uses.</summary>
/// <param name="ResidentMb">Resident memory [MB].</param>
/// <param name="StoreMb">Size of the store [MB]; null where the store cannot tell.</param>
/// <param name="CpuSeconds">Processor time since the start [s].</param>
public sealed record Footprint(double ResidentMb, double? StoreMb, double CpuSeconds)
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>What this process uses now.</summary>
    /// <param name="storeBytes">Size of the store [byte]; null where it cannot tell.</param>
    public static Footprint Measure(long? storeBytes)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            Math.Round(process.WorkingSet64 / BytesPerMegabyte, 1),
            storeBytes is { } bytes ? Math.Round(bytes / BytesPerMegabyte, 1) : null,
            Math.Round(process.TotalProcessorTime.TotalSeconds, 1));
    }
}
