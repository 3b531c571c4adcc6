namespace SektorKopplung.Core.Registers;

/// <summary>The file an entry was read from (Stand des Registers).</summary>
/// <param name="File">Its name, without folders.</param>
/// <param name="FileDate">When it was last written, UTC.</param>
/// <param name="RegisterDate">The day the register has the state of; null where nobody said.</param>
/// <param name="Licence">Terms of use of the register's data.</param>
public sealed record RegisterEdition(string File, DateTimeOffset FileDate, DateOnly? RegisterDate, string Licence);
