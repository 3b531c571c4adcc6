using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>Something about a row that its reader must know: why it was refused, or what was assumed (Befund).</summary>
/// <param name="Row">The row in the file.</param>
/// <param name="Column">The heading of the column it is about.</param>
/// <param name="Reason">What is wrong or was assumed.</param>
public sealed record RegisterFinding(int Row, string Column, BilingualText Reason);
