using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Reporting;

/// <summary>What people did so far, from the alarms of an incident.</summary>
internal static class ReportMeasures
{
    private const int Most = 8;

    public static IReadOnlyList<BilingualText> Of(Incident incident, AlarmBook alarms)
    {
        var measures = incident.AlarmIds
            .Select(id => alarms.Alarms.GetValueOrDefault(id))
            .OfType<Alarm>()
            .Select(Of)
            .OfType<BilingualText>()
            .Take(Most)
            .ToList();
        return measures.Count > 0
            ? measures
            : [new("Noch keine im System erfasst.", "None recorded in the system yet.")];
    }

    private static BilingualText? Of(Alarm alarm)
    {
        var title = AlarmEngine.DefinitionOf(alarm)?.Title ?? new(alarm.DefinitionId, alarm.DefinitionId);
        var remark = alarm.Note.Length > 0 ? $": {alarm.Note}" : "";
        if (alarm.AcknowledgedAt is { } seen)
        {
            var at = Lagemeldung.Local(seen);
            return new(
                $"{at} „{title.De}“ gesehen von {alarm.AcknowledgedBy}{remark}",
                $"{at} “{title.En}” seen by {alarm.AcknowledgedBy}{remark}");
        }

        return alarm.State switch
        {
            AlarmState.Shelved => new($"„{title.De}“ zurückgestellt{remark}", $"“{title.En}” shelved{remark}"),
            AlarmState.OutOfService
                => new($"„{title.De}“ außer Betrieb genommen{remark}", $"“{title.En}” taken out of service{remark}"),
            _ => null,
        };
    }
}
