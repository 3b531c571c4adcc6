namespace SektorKopplung.Core.Cap;

/// <summary>What is wrong with a CAP text.</summary>
/// <param name="Line">The line, from 1; 0 where it cannot be told.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record CapFinding(int Line, string Message);
