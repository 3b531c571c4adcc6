namespace SektorKopplung.Core.DataCentres;

/// <summary>A limit that holds from a day on (Stichtag).</summary>
/// <param name="From">The first day.</param>
/// <param name="Value">The limit [1].</param>
public sealed record DatedLimit(DateOnly From, double Value);
