using System.Globalization;
using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Cap;

/// <summary>Makes messages about incidents (Entwurf einer Warnmeldung).</summary>
/// <remarks>
/// They name plants, areas and ranges of people; never a reading of a data centre or source, an owner, or anything about one
/// person. The same revision of an incident always gets the same identifier, so that a second delivery is recognised.
/// </remarks>
public static class CapMessages
{
    /// <summary>How long a message holds if no other replaces it.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(6);

    /// <summary>The message about an incident as it stands: an alert, an update, or the all-clear once it is closed.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="site">The site.</param>
    /// <param name="now">When it is sent.</param>
    /// <param name="previous">All earlier messages about the incident that still hold, oldest first.</param>
    /// <param name="status">How seriously it is meant; a machine only drafts.</param>
    public static CapMessage Draft(
        Incident incident,
        Site site,
        DateTimeOffset now,
        IReadOnlyList<CapReference> previous,
        CapStatus status = CapStatus.Draft)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(previous);
        var profile = CapProfile.Of(incident);
        return new CapMessage
        {
            Identifier = IdentifierOf(incident, site, status),
            Sender = SenderOf(site),
            Sent = now,
            Status = status,
            MessageType = previous.Count == 0 ? CapMessageType.Alert : CapMessageType.Update,
            Restriction = profile.Restriction,
            Note = NoteOf(site, status),
            References = previous,
            IncidentId = incident.Id,
            Infos =
            [
                Info(incident, site, now, profile, new Voice("de-DE", status, text => text.De)),
                Info(incident, site, now, profile, new Voice("en", status, text => text.En)),
            ],
        };
    }

    /// <summary>Withdraws earlier messages that were false (Widerruf).</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="site">The site.</param>
    /// <param name="now">When it is sent.</param>
    /// <param name="previous">The messages to withdraw; at least one.</param>
    /// <param name="reason">Why they were false.</param>
    /// <exception cref="ArgumentException">There is nothing to withdraw.</exception>
    public static CapMessage Withdraw(
        Incident incident, Site site, DateTimeOffset now, IReadOnlyList<CapReference> previous, string reason)
    {
        ArgumentNullException.ThrowIfNull(previous);
        if (previous.Count == 0)
        {
            throw new ArgumentException("There is no message to withdraw.", nameof(previous));
        }

        var message = Draft(incident, site, now, previous);
        return message with
        {
            Identifier = message.Identifier + "-cancel",
            MessageType = CapMessageType.Cancel,
            Note = reason,
        };
    }

    private static string IdentifierOf(Incident incident, Site site, CapStatus status)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"sk-{site.Id}-{incident.Id}-{incident.Revision}");
        return status == CapStatus.Draft ? name : name + "-" + status.ToString().ToLowerInvariant();
    }

    private static string SenderOf(Site site)
        => CapText.IsIdentifier(site.Operator.Email) ? site.Operator.Email : "sektorkopplung@" + site.Id;

    private static string NoteOf(Site site, CapStatus status) => (site.IsDemo, status) switch
    {
        (true, _) => "Simulierte Daten / simulated data",
        (_, CapStatus.Draft) => "Maschineller Entwurf, nicht freigegeben / machine-made draft, not released",
        (_, CapStatus.Exercise) => "Übung / exercise",
        _ => "",
    };

    private static CapInfo Info(Incident incident, Site site, DateTimeOffset now, CapProfile profile, Voice voice) => new()
    {
        Language = voice.Language,
        Categories = ["Infra"],
        EventName = voice.Say(profile.EventName),
        ResponseType = profile.ResponseType,
        Urgency = profile.Urgency,
        Severity = incident.Severity.ToString(),
        Certainty = profile.Certainty,
        Onset = incident.OpenedAt,
        Expires = now + Validity,
        SenderName = site.Operator.Name.Length > 0 ? site.Operator.Name : site.Name,
        Headline = voice.Prefix + voice.Say(HeadlineOf(incident)),
        Description = voice.Say(DescriptionOf(incident)),
        Instruction = voice.Say(InstructionOf(incident)),
        Contact = site.Operator.Phone,
        Parameters = ParametersOf(incident),
        Area = new CapArea(incident.Area.Name, incident.Area.Centre, incident.Area.RadiusMetres, site.Ars),
    };

    private static BilingualText HeadlineOf(Incident incident) => incident.State == IncidentState.Closed
        ? new("Entwarnung: " + incident.Headline.De, "All clear: " + incident.Headline.En)
        : incident.Headline;

    private static BilingualText DescriptionOf(Incident incident)
    {
        var since = LocalCalendar.ToLocal(incident.OpenedAt);
        var text = Wording.Say(
            $"Seit {since:dd.MM.yyyy HH:mm} Uhr. Wahrscheinliche Ursache: {incident.ProbableCause.De} Folge: {incident.Consequence.De}",
            $"Since {since:d MMM yyyy HH:mm}. Probable cause: {incident.ProbableCause.En} Consequence: {incident.Consequence.En}");
        return text + IncidentWording.Persons(incident) + IncidentWording.Hours(incident);
    }

    private static BilingualText InstructionOf(Incident incident) => incident.State == IncidentState.Closed
        ? new("Die Störung ist beendet, weitere Maßnahmen sind nicht nötig.", "The disturbance is over, nothing more to do.")
        : incident.Action + IncidentWording.SitesFirst(incident);

    private static List<CapParameter> ParametersOf(Incident incident)
    {
        var parameters = new List<CapParameter> { new("incidentKind", incident.Kind.ToString()) };
        if (incident.AffectedPersons is { } persons)
        {
            parameters.Add(new("affectedPersons", FormattableString.Invariant($"{persons.Low}-{persons.High}")));
        }

        if (incident.HoursUntilCold is { } hours)
        {
            parameters.Add(new("hoursTo15C", FormattableString.Invariant($"{hours.Low}-{hours.High}")));
        }

        return parameters;
    }

    private sealed record Voice(string Language, CapStatus Status, Func<BilingualText, string> Say)
    {
        public string Prefix => Status == CapStatus.Exercise ? Say(new("ÜBUNG: ", "EXERCISE: ")) : "";
    }
}
