namespace SektorKopplung.Core.Heat;

/// <summary>The price sets the monitor knows, from <c>price-sets.json</c>.</summary>
public static class PriceSets
{
    /// <summary>All sets, oldest first.</summary>
    public static IReadOnlyList<PriceSet> All { get; }
        = [.. EmbeddedJson.Read<IReadOnlyList<PriceSet>>("price-sets.json").OrderBy(set => set.ValidFrom)];

    /// <summary>The set in force on a day; before the first set the first, after the last the last.</summary>
    public static PriceSet Current(DateOnly day) => All.LastOrDefault(set => set.ValidFrom <= day) ?? All[0];
}
