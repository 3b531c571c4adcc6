using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Pipeline.Overview;

/// <summary>Looks up present values in a snapshot; what is old or was never heard is null, never 0.</summary>
internal sealed class LiveValues(Snapshot snapshot)
{
    private static readonly TimeSpan LeastPatience = TimeSpan.FromMinutes(15);
    private const int PatienceInIntervals = 3;

    /// <summary>The value of a series if it is as young as the series' own rhythm lets expect.</summary>
    public double? Of(string asset, string quantity)
    {
        if (snapshot.Find(asset, quantity) is not { } state)
        {
            return null;
        }

        var patience = state.TypicalInterval * PatienceInIntervals;
        return snapshot.ValueOf(asset, quantity, patience > LeastPatience ? patience : LeastPatience);
    }

    /// <summary>Whether a 0-or-1 series says yes; null where it says nothing.</summary>
    public bool? IsOn(string asset, string quantity) => Of(asset, quantity) is { } value ? value >= 0.5 : null;
}
