namespace SektorKopplung.Core.Learning;

/// <summary>All learned models of a site with their history (Modellbuch); immutable.</summary>
public sealed record ModelBook
{
    /// <summary>One slot per kind and network or coupling that ever had a model or a note.</summary>
    public IReadOnlyList<ModelSlot> Slots { get; init; } = [];

    /// <summary>When the nightly run last began, or the book if there was none yet, UTC.</summary>
    public DateTimeOffset? NightAt { get; init; }

    /// <summary>When somebody asked for a training that has not begun yet, UTC; null without one.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The role that asked; empty without one.</summary>
    public string AskedBy { get; init; } = "";

    /// <summary>The slot of a network or coupling, empty where it never had a model.</summary>
    public ModelSlot Slot(ModelKind kind, string asset)
        => Slots.FirstOrDefault(slot => slot.Kind == kind && slot.Asset == asset) ?? new() { Kind = kind, Asset = asset };

    /// <summary>The book with one slot changed or added.</summary>
    public ModelBook With(ModelSlot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var place = Slots.ToList().FindIndex(other => other.Kind == slot.Kind && other.Asset == slot.Asset);
        return this with
        {
            Slots = place < 0 ? [.. Slots, slot] : [.. Slots.Select((other, index) => index == place ? slot : other)],
        };
    }
}
