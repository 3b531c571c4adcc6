namespace SektorKopplung.Core.Alarms;

/// <summary>A new alarm book and what changed on the way to it.</summary>
/// <param name="Book">The book after the step; the same object where nothing changed.</param>
/// <param name="Transitions">What to append to the journal, in order; saved in one commit with the book.</param>
public sealed record AlarmStep(AlarmBook Book, IReadOnlyList<AlarmTransition> Transitions)
{
    /// <summary>For actions of people: why it was or was not done.</summary>
    public AlarmActionResult Result { get; init; }
}
