namespace SektorKopplung.Core.Registers;

/// <summary>How far the numbers of an entry support each other (Güte der Angaben).</summary>
public enum EntryQuality
{
    /// <summary>Heat, power and times fit together.</summary>
    Consistent,

    /// <summary>A number was missing, rough or a range, and another stood in for it.</summary>
    Derived,

    /// <summary>Numbers contradict each other; the cautious one was taken.</summary>
    Contradictory,
}
