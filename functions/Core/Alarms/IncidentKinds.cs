using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Alarms;

/// <summary>What kind of incident an alarm makes, and how bad it is.</summary>
internal static class IncidentKinds
{
    /// <summary>From this many people on a loss of heat in frost is severe.</summary>
    public const int ManyPersons = 500;

    public static IncidentKind Of(AlarmCluster cluster)
        => cluster.Alarms.Select(alarm => Of(alarm.Definition.Id)).MinBy(Rank);

    public static IncidentSeverity SeverityOf(AlarmCluster cluster, int persons, double? outdoorCelsius)
        => cluster.Alarms.Max(alarm => SeverityOf(alarm.Definition.Id, persons >= ManyPersons, (outdoorCelsius ?? -1) < 0));

    private static IncidentKind Of(string definitionId) => definitionId switch
    {
        "pump-failed" or "boiling-margin-low" => IncidentKind.SupplyLoss,
        _ when definitionId.StartsWith("supply-temperature", StringComparison.Ordinal) => IncidentKind.SupplyLoss,
        _ when definitionId.StartsWith("differential-pressure", StringComparison.Ordinal) => IncidentKind.SupplyLoss,
        "capacity-gap" or "capacity-gap-possible" => IncidentKind.CapacityGap,
        "n-1-gap" => IncidentKind.ReserveGap,
        _ when definitionId.StartsWith("inlet-temperature", StringComparison.Ordinal) => IncidentKind.CoolingLoss,
        "unit-unavailable" or "heat-export-lost" => IncidentKind.Plant,
        _ => IncidentKind.Communication,
    };

    private static int Rank(IncidentKind kind) => kind switch
    {
        IncidentKind.SupplyLoss => 0,
        IncidentKind.CapacityGap => 1,
        IncidentKind.CoolingLoss => 2,
        IncidentKind.ReserveGap => 3,
        IncidentKind.Plant => 4,
        _ => 5,
    };

    // An unknown outdoor temperature is taken as frost: the milder guess could cost a night.
    private static IncidentSeverity SeverityOf(string definitionId, bool isMany, bool isFrost) => definitionId switch
    {
        "inlet-temperature-critical" => IncidentSeverity.Severe,
        "inlet-temperature-high" or "capacity-gap-possible" or "n-1-gap" => IncidentSeverity.Moderate,
        "capacity-gap" => isMany ? IncidentSeverity.Severe : IncidentSeverity.Moderate,
        "supply-temperature-low" or "differential-pressure-low"
            => isMany && isFrost ? IncidentSeverity.Moderate : IncidentSeverity.Minor,
        _ when IsPriorityHigh(definitionId) => isMany && isFrost ? IncidentSeverity.Severe : IncidentSeverity.Moderate,
        _ => IncidentSeverity.Minor,
    };

    private static bool IsPriorityHigh(string definitionId)
        => AlarmDefinitions.Find(definitionId)?.Priority == AlarmPriority.High;
}
