namespace SektorKopplung.Core.Heat;

/// <summary>The factor sets the monitor knows, from <c>factor-sets.json</c>.</summary>
public static class FactorSets
{
    /// <summary>All sets.</summary>
    public static IReadOnlyList<FactorSet> All { get; } = EmbeddedJson.Read<IReadOnlyList<FactorSet>>("factor-sets.json");

    /// <summary>The set of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the known ids.</exception>
    public static FactorSet Get(string id)
        => All.FirstOrDefault(set => set.Id == id) ?? throw new ArgumentException(
            $"There is no factor set '{id}'; known are {string.Join(", ", All.Select(set => $"'{set.Id}'"))}.", nameof(id));
}
