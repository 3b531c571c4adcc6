using System.Text.RegularExpressions;
using System.Xml.Linq;
using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Cap;
using SektorKopplung.Core.Tests.Alarms;
using SektorKopplung.Core.Tests.Detection;

namespace SektorKopplung.Core.Tests.Cap;

public partial class CapMessagesTests
{
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";
    private static readonly DateTimeOffset Sent = TestTown.Noon.AddMinutes(21).AddTicks(1_234_567);

    [Fact]
    public void Every_kind_of_incident_gives_a_valid_message_that_is_never_public()
    {
        var incidents = TestIncident.EveryKind().ToList();

        Assert.Equal(Enum.GetValues<IncidentKind>().Order(), incidents.Select(incident => incident.Kind).Distinct().Order());
        Assert.All(incidents.Concat(incidents.Select(incident => incident.Closed())), incident =>
        {
            foreach (var status in Enum.GetValues<CapStatus>())
            {
                var xml = CapAlert.Write(CapMessages.Draft(incident, TestTown.Site, Sent, [], status));
                Assert.Empty(CapValidator.Validate(xml));
                Assert.Equal("Restricted", XDocument.Parse(xml).Root!.Element(Cap + "scope")!.Value);
                Assert.DoesNotContain("Public", xml, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Nothing_of_an_owner_a_person_or_a_data_centres_readings_gets_out()
        => Assert.All(TestIncident.EveryKind(), incident =>
        {
            var xml = CapAlert.Write(CapMessages.Draft(incident, TestTown.Site, Sent, []));
            Assert.DoesNotContain("Geheime", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("Privat", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("0171", xml, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"35[.,]75|600[.,]5|500[.,]5", xml);
        });

    [Fact]
    public void A_draft_says_what_the_emergency_team_needs()
    {
        var message = CapMessages.Draft(TestIncident.PumpFailure().Incident, TestTown.Site, Sent, []);
        var alert = XDocument.Parse(CapAlert.Write(message)).Root!;
        var german = alert.Elements(Cap + "info").First();

        Assert.Equal("2026-01-12T13:21:00+01:00", alert.Element(Cap + "sent")!.Value);
        Assert.Equal(("Draft", "Alert"), (alert.Element(Cap + "status")!.Value, alert.Element(Cap + "msgType")!.Value));
        Assert.Equal(["de-DE", "en"], alert.Elements(Cap + "info").Select(info => info.Element(Cap + "language")!.Value));
        Assert.Equal("Severe", german.Element(Cap + "severity")!.Value);
        Assert.Equal("800-8000", Parameter(german, "affectedPersons"));
        Assert.Equal("13-49", Parameter(german, "hoursTo15C"));
        Assert.Equal("52.2,10.5 1.5", german.Element(Cap + "area")!.Element(Cap + "circle")!.Value);
        Assert.Equal("031010000000", german.Element(Cap + "area")!.Element(Cap + "geocode")!.Element(Cap + "value")!.Value);
        Assert.Contains("Zuerst prüfen: Pflegeheim <Abend & Rot>", german.Element(Cap + "instruction")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Summer_time_is_written_with_its_offset()
    {
        var july = new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.Zero);
        var message = CapMessages.Draft(TestIncident.PumpFailure().Incident, TestTown.Site, july, []);

        Assert.Contains("<sent>2026-07-01T12:00:00+02:00</sent>", CapAlert.Write(message), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_update_refers_to_all_messages_that_were_sent()
    {
        var incident = TestIncident.PumpFailure().Incident;
        var sent = new List<CapMessage>();
        for (var i = 0; i < 4; i++)
        {
            var state = i == 3 ? incident.Closed() with { Revision = 9 } : incident with { Revision = i + 1 };
            sent.Add(CapMessages.Draft(state, TestTown.Site, Sent.AddMinutes(i), [.. sent.Select(message => message.ToReference())]));
        }

        Assert.Equal(
            [CapMessageType.Alert, CapMessageType.Update, CapMessageType.Update, CapMessageType.Update],
            sent.Select(message => message.MessageType));
        Assert.Equal(4, sent.Select(message => message.Identifier).Distinct().Count());
        Assert.All(sent.Index(), pair =>
        {
            var alert = XDocument.Parse(CapAlert.Write(pair.Item)).Root!;
            var references = alert.Element(Cap + "references")?.Value.Split(' ') ?? [];
            Assert.Equal(sent.Take(pair.Index).Select(earlier => earlier.Identifier), references.Select(triple => triple.Split(',')[1]));
            Assert.Equal(sent.Take(pair.Index).Select(SentOf), references.Select(triple => triple.Split(',')[2]));
        });
        var last = XDocument.Parse(CapAlert.Write(sent[^1])).Root!.Element(Cap + "info")!;
        Assert.Equal(("AllClear", "Past"), (last.Element(Cap + "responseType")!.Value, last.Element(Cap + "urgency")!.Value));
    }

    [Fact]
    public void A_false_alarm_is_withdrawn_with_its_reason()
    {
        var incident = TestIncident.PumpFailure().Incident;
        var first = CapMessages.Draft(incident, TestTown.Site, Sent, []);

        var cancel = CapMessages.Withdraw(incident, TestTown.Site, Sent.AddHours(1), [first.ToReference()], "Messfehler");

        Assert.Equal(CapMessageType.Cancel, cancel.MessageType);
        Assert.NotEqual(first.Identifier, cancel.Identifier);
        Assert.Empty(CapValidator.Validate(CapAlert.Write(cancel)));
        Assert.Throws<ArgumentException>(() => CapMessages.Withdraw(incident, TestTown.Site, Sent, [], "Messfehler"));
    }

    [Fact]
    public void The_same_revision_always_has_the_same_identifier()
    {
        var incident = TestIncident.PumpFailure().Incident;

        Assert.Equal(
            CapMessages.Draft(incident, TestTown.Site, Sent, []).Identifier,
            CapMessages.Draft(incident, TestTown.Site, Sent.AddHours(1), []).Identifier);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("a&b")]
    [InlineData("")]
    public void An_impossible_identifier_is_refused(string identifier)
        => Assert.Throws<ArgumentException>(() => CapAlert.Write(
            CapMessages.Draft(TestIncident.PumpFailure().Incident, TestTown.Site, Sent, []) with { Identifier = identifier }));

    [Fact]
    public void An_exercise_says_so_first()
        => Assert.Matches(Exercise(), CapAlert.Write(
            CapMessages.Draft(TestIncident.PumpFailure().Incident, TestTown.Site, Sent, [], CapStatus.Exercise)));

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out()
    {
        var incident = TestIncident.PumpFailure().Incident with { Headline = new("Rohr\u0001bruch", "Burst\u0001 pipe") };

        Assert.Contains("<headline>Rohrbruch</headline>", CapAlert.Write(
            CapMessages.Draft(incident, TestTown.Site, Sent, [])), StringComparison.Ordinal);
    }

    private static string Parameter(XElement info, string name) => info.Elements(Cap + "parameter")
        .Single(parameter => parameter.Element(Cap + "valueName")!.Value == name).Element(Cap + "value")!.Value;

    private static string SentOf(CapMessage message)
        => XDocument.Parse(CapAlert.Write(message)).Root!.Element(Cap + "sent")!.Value;

    [GeneratedRegex("<headline>ÜBUNG: ")]
    private static partial Regex Exercise();
}
