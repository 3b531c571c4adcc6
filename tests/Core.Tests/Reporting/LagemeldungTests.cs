using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Tests.Alarms;
using SektorKopplung.Core.Tests.Detection;

namespace SektorKopplung.Core.Tests.Reporting;

public class LagemeldungTests
{
    [Theory]
    [InlineData("Leitwarte")]
    [InlineData("&#x2B;49 531 1000")]
    [InlineData("12.01.2026 13:01")]
    [InlineData("UTMREF 32U PC")]
    [InlineData("ARS 031010000000")]
    [InlineData("800 bis 8.000 Personen")]
    [InlineData("800 to 8,000 people")]
    [InlineData("Quelle: Standortdatei")]
    [InlineData("Pflegeheim &lt;Abend &amp; Rot&gt; (etwa 87 Personen, keine eigene Wärme, kein Notstrom)")]
    [InlineData("Noch keine im System erfasst.")]
    [InlineData("12.01.2026 14:00 oder bei Änderung")]
    [InlineData("Netz Mitte: Netzpumpe ausgefallen")]
    public void Says_what_the_emergency_team_needs(string text)
    {
        var (incident, alarms) = TestIncident.PumpFailure();

        Assert.Contains(text, Page(incident, alarms), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_people_did_and_encodes_it()
    {
        var (incident, alarms) = TestIncident.PumpFailure();
        alarms = AlarmEngine.Acknowledge(
            alarms, "pump-failed:pumpe-1", "operator", "<script>alert(1)</script>", TestTown.Noon.AddMinutes(25)).Book;

        var page = Page(incident, alarms);

        Assert.Contains("12.01.2026 13:25 „Netzpumpe ausgefallen“ gesehen von operator", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_alone()
    {
        var (incident, alarms) = TestIncident.PumpFailure();

        Assert.DoesNotMatch("src=|href=|url\\(|@import|<img|<script", Page(incident, alarms));
    }

    [Fact]
    public void The_last_report_gives_the_all_clear()
    {
        var (incident, alarms) = TestIncident.PumpFailure();

        Assert.Contains("Entwarnung", Page(incident.Closed(), alarms), StringComparison.Ordinal);
        Assert.Contains("letzte Meldung", Page(incident.Closed(), alarms), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_an_owner_nor_a_person_is_named()
        => Assert.All(TestIncident.EveryKind(), incident =>
            Assert.DoesNotMatch("Geheime|Privat|0171", Page(incident, AlarmBook.Empty)));

    private static string Page(Incident incident, AlarmBook alarms) => Lagemeldung.Html(
        incident, alarms, TestTown.Site, TestTown.Noon.AddMinutes(30), new BilingualText("Angespannt.", "Tense."));
}
