using SektorKopplung.Core.Heat;

namespace SektorKopplung.Core.Registers;

/// <summary>What the columns of the registers are called, from <c>register-columns.json</c> (Spaltennamen).</summary>
internal sealed record RegisterColumns
{
    /// <summary>The names in force.</summary>
    public static RegisterColumns Current { get; } = EmbeddedJson.Read<RegisterColumns>("register-columns.json");

    public required string Id { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyDictionary<RegisterKind, OfRegister> Registers { get; init; }

    /// <summary>The columns of one register.</summary>
    internal sealed record OfRegister
    {
        /// <summary>Whether an ambiguous 1.234 is read with a decimal comma, so as 1234.</summary>
        public required bool DecimalComma { get; init; }

        /// <summary>The columns a heading is told by; all must be there.</summary>
        public required IReadOnlyList<RegisterField> Needed { get; init; }

        /// <summary>The headings of each field, the published one first.</summary>
        public required IReadOnlyDictionary<RegisterField, IReadOnlyList<string>> Columns { get; init; }

        /// <summary>The field a heading names; null where none does.</summary>
        public RegisterField? FieldOf(string heading)
        {
            var name = HeadingText.NameOf(heading);
            foreach (var (field, names) in Columns)
            {
                if (names.Any(known => HeadingText.NameOf(known) == name))
                {
                    return field;
                }
            }

            return null;
        }
    }
}
