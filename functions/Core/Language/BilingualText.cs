namespace SektorKopplung.Core.Language;

/// <summary>A sentence for people, in both languages of the monitor (zweisprachiger Text).</summary>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string De, string En)
{
    /// <summary>No text.</summary>
    public static BilingualText Empty { get; } = new("", "");

    /// <summary>The two texts one after the other, with a space between.</summary>
    public static BilingualText operator +(BilingualText left, BilingualText right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new($"{left.De} {right.De}".Trim(), $"{left.En} {right.En}".Trim());
    }
}
