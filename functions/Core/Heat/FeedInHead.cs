using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>What the pumps of a coupling can press into the network (Einspeisedruck).</summary>
/// <remarks>
/// Water taken from the return and fed into the supply must overcome the network's differential pressure at that place
/// and the connecting pipe; water fed back into the return only the pipe.
/// </remarks>
public static class FeedInHead
{
    /// <summary>What is left of the head for the pipe [bar]; null where the head is not known.</summary>
    /// <param name="coupling">The coupling with its head.</param>
    /// <param name="kind">Where it feeds in.</param>
    public static PressureDifference? LeftForPipe(Coupling coupling, ConnectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        return coupling.FeedInHead - (kind == ConnectionKind.ReturnLift ? PressureDifference.Zero : coupling.FeedInDifference);
    }

    /// <summary>The most heat that the pumps get through the pipe [kW]; infinite where the head is not known.</summary>
    /// <param name="coupling">The coupling with its head and pipe.</param>
    /// <param name="kind">Where it feeds in.</param>
    /// <param name="feed">The temperature fed in.</param>
    /// <param name="returning">The return temperature.</param>
    public static double MostKilowatts(Coupling coupling, ConnectionKind kind, Temperature feed, Temperature returning)
    {
        if (LeftForPipe(coupling, kind) is not { } left || feed <= returning)
        {
            return double.PositiveInfinity;
        }

        if (left.Bars <= 0)
        {
            return 0;
        }

        var (low, high) = (0.0, coupling.Capacity.Kilowatts);
        if (DropAt(high) <= left)
        {
            return double.PositiveInfinity;
        }

        // The drop grows with the heat; forty halvings leave nothing of a gigawatt.
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = DropAt(middle) <= left ? (middle, high) : (low, middle);
        }

        return low;

        PressureDifference DropAt(double kilowatts)
            => PipeFlow.Of(coupling.NominalDiameter, Power.FromKilowatts(kilowatts), feed, returning).Drop(coupling.DistanceMetres);
    }
}
