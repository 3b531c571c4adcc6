using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>A register as read, or why a file is none.</summary>
/// <param name="Reading">What was read; null where the file is no register.</param>
/// <param name="Mistake">Why; null where it is one.</param>
public sealed record RegisterResult(RegisterReading? Reading, BilingualText? Mistake);
