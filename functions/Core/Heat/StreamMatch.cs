using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>A heat exchanger in counterflow between a hot and a cold stream (Wärmeübertrager).</summary>
/// <param name="HotId">The stream that gives.</param>
/// <param name="ColdId">The stream that takes.</param>
/// <param name="Heat">What it carries [kW].</param>
/// <param name="HotIn">The hot stream entering [°C].</param>
/// <param name="HotOut">The hot stream leaving [°C].</param>
/// <param name="ColdIn">The cold stream entering [°C].</param>
/// <param name="ColdOut">The cold stream leaving [°C].</param>
public sealed record StreamMatch(
    string HotId, string ColdId, Power Heat, Temperature HotIn, Temperature HotOut, Temperature ColdIn, Temperature ColdOut)
{
    /// <summary>The smaller difference of the two ends [K].</summary>
    public TemperatureDifference SmallestDifference
        => HotIn - ColdOut < HotOut - ColdIn ? HotIn - ColdOut : HotOut - ColdIn;
}
