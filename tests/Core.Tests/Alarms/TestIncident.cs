using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Tests.Detection;

namespace SektorKopplung.Core.Tests.Alarms;

/// <summary>Incidents as the grouping makes them, for what is written about them.</summary>
internal static class TestIncident
{
    public static (Incident Incident, AlarmBook Alarms) PumpFailure()
        => Of(town => town.With("pumpe-1", "running", 0).With("netz", "differential_pressure", 0.2));

    public static (Incident Incident, AlarmBook Alarms) Of(Func<TestTown, TestTown> change, (double, double)? demand = null)
    {
        var story = new Story { Demand = demand }.Play(20, change);
        return (story.Incidents.Listed()[0], story.Alarms);
    }

    public static IEnumerable<Incident> EveryKind()
    {
        yield return PumpFailure().Incident;
        yield return Of(town => town, (21_000, 22_000)).Incident;
        yield return Of(town => town, (9_000, 9_000)).Incident;
        yield return Of(town => town.With("rz", "inlet_temperature", 35.75)).Incident;
        yield return Of(town => town.Silent("kessel-1", "kessel-2")).Incident;
        yield return Of(town => town.With("kessel-1", "available", 0)).Incident;
        yield return Of(town => town.With("rz-netz", "heat_delivered", 0)).Incident;
    }

    public static Incident Closed(this Incident incident) => incident with
    {
        State = IncidentState.Closed,
        ClosedAt = incident.OpenedAt.AddHours(2),
        Revision = incident.Revision + 1,
    };
}
