namespace SektorKopplung.Core.Cap;

/// <summary>A named value of a message.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record CapParameter(string Name, string Value);
