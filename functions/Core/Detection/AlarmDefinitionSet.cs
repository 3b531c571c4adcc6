namespace SektorKopplung.Core.Detection;

/// <summary>A version of the alarm definitions (Alarmdefinitionen).</summary>
/// <param name="Id">The name of the set.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it holds; null while open.</param>
/// <param name="Definitions">The definitions, each id once.</param>
public sealed record AlarmDefinitionSet(
    string Id, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<AlarmDefinition> Definitions);
