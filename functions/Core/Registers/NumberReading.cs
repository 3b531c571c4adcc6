using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>What came of reading a number: a number, a mistake, or neither where nothing was said.</summary>
/// <param name="Number">The number; null where none was given.</param>
/// <param name="Mistake">Why what was given is no number; null where it is.</param>
public readonly record struct NumberReading(RegisterNumber? Number, BilingualText? Mistake)
{
    /// <summary>Nothing was said.</summary>
    public static NumberReading Missing => default;

    /// <summary>A number was said.</summary>
    public static NumberReading Of(RegisterNumber number) => new(number, null);

    /// <summary>Something was said that is no number.</summary>
    public static NumberReading Wrong(BilingualText why) => new(null, why);
}
