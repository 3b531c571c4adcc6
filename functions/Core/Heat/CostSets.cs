namespace SektorKopplung.Core.Heat;

/// <summary>The cost set the monitor works with, from <c>cost-set.json</c>.</summary>
public static class CostSets
{
    /// <summary>The set in force.</summary>
    public static CostSet Current { get; } = EmbeddedJson.Read<CostSet>("cost-set.json");
}
