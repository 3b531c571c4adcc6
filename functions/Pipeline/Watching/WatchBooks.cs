using SektorKopplung.Core.Alarms;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Watching;

/// <summary>Keeps alarms, incidents and alerts, with a journal line for every transition.</summary>
public sealed class WatchBooks(Documents documents)
{
    /// <summary>The kind of the alarm book and the name of its journal.</summary>
    public const string AlarmKind = "alarms";

    /// <summary>The kind of the incident book and the name of its journal.</summary>
    public const string IncidentKind = "incidents";

    private const string BookId = "book";

    /// <summary>The alarms as they stand.</summary>
    public async Task<AlarmBook> AlarmsAsync(CancellationToken cancellationToken)
        => (await LoadAlarmsAsync(cancellationToken)).Value;

    /// <summary>The incidents as they stand.</summary>
    public async Task<IncidentBook> IncidentsAsync(CancellationToken cancellationToken)
        => (await LoadIncidentsAsync(cancellationToken)).Value;

    /// <summary>All alerts, oldest first.</summary>
    public async Task<IReadOnlyList<AlertRecord>> AlertsAsync(CancellationToken cancellationToken)
        => [.. (await documents.ListAsync<AlertRecord>(AlertRecord.DocumentKind, cancellationToken))
            .OrderBy(alert => alert.Sent).ThenBy(alert => alert.Identifier, StringComparer.Ordinal)];

    /// <summary>Changes the alarms by what a person did, and says whether it was possible.</summary>
    public async Task<AlarmStep> ActAsync(Func<AlarmBook, AlarmStep> action, CancellationToken cancellationToken)
    {
        var step = new AlarmStep(AlarmBook.Empty, []);
        await documents.UpdateAsync(
            AlarmKind, BookId, () => AlarmBook.Empty,
            book =>
            {
                step = action(book);
                return new Change<AlarmBook>(step.Book, Entries(step.Transitions));
            },
            cancellationToken);
        return step;
    }

    internal async Task<WatchState> LoadAsync(CancellationToken cancellationToken)
        => new(await LoadAlarmsAsync(cancellationToken), await LoadIncidentsAsync(cancellationToken));

    /// <summary>Saves a step with the alerts it gave; all of it or nothing.</summary>
    internal Task SaveAsync(
        WatchState before, AlarmStep alarms, IncidentStep incidents, IReadOnlyList<AlertRecord> alerts,
        CancellationToken cancellationToken)
    {
        List<DocumentWrite> writes =
        [
            Documents.Write(AlarmKind, BookId, incidents.Alarms, before.Alarms.ETag),
            Documents.Write(IncidentKind, BookId, incidents.Book, before.Incidents.ETag),
            .. alerts.Select(alert => Documents.Write(AlertRecord.DocumentKind, alert.Identifier, alert)),
        ];
        return documents.CommitAsync(
            writes,
            [
                .. Entries(alarms.Transitions),
                .. Entries(incidents.AlarmTransitions),
                .. incidents.Transitions.Select(transition => Documents.Entry(IncidentKind, transition.At, transition)),
            ],
            cancellationToken);
    }

    private Task<Loaded<AlarmBook>> LoadAlarmsAsync(CancellationToken cancellationToken)
        => documents.LoadAsync(AlarmKind, BookId, () => AlarmBook.Empty, cancellationToken);

    private Task<Loaded<IncidentBook>> LoadIncidentsAsync(CancellationToken cancellationToken)
        => documents.LoadAsync(IncidentKind, BookId, () => IncidentBook.Empty, cancellationToken);

    private static List<JournalEntry> Entries(IReadOnlyList<AlarmTransition> transitions)
        => [.. transitions.Select(transition => Documents.Entry(AlarmKind, transition.At, transition))];
}
