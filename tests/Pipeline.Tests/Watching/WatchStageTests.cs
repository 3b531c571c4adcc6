using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Cap;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Watching;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Watching;

public sealed class WatchStageTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Start);

    private WatchBooks Books => _monitor.Get<WatchBooks>();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task A_hot_data_centre_raises_an_alarm_an_incident_a_draft_and_a_report_on_disk()
    {
        await HeatUpAsync();

        var incident = Assert.Single((await Books.IncidentsAsync(default)).Incidents.Values);
        var alert = Assert.Single(await Books.AlertsAsync(default), alert => alert.MessageType == CapMessageType.Alert);
        Assert.Contains("rz", incident.CauseAsset, StringComparison.Ordinal);
        Assert.Equal(CapStatus.Draft, alert.Status);
        Assert.All(await Books.AlertsAsync(default), one => Assert.Empty(CapValidator.Validate(one.Xml)));
        Assert.Contains(incident.Headline.De, _monitor.Notices.Texts[SituationReports.ReportName(incident.Id)], StringComparison.Ordinal);
        Assert.Contains("<alert", _monitor.Notices.Texts[SituationReports.AlertName(incident.Id)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_transition_stands_in_the_journal_once()
    {
        await HeatUpAsync();
        await WatchAsync(TimeSpan.FromSeconds(1));
        await WatchAsync(TimeSpan.Zero);

        var journal = await _monitor.Documents.ReadJournalAsync(
            WatchBooks.AlarmKind, TimeWindow.StartingAt(Start, TimeSpan.FromDays(1)), 100, default);

        Assert.Equal(journal.Count, journal.Select(entry => entry.Json).Distinct().Count());
        Assert.Contains(journal, entry => entry.Json.Contains("\"raised\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_acknowledgement_holds_when_the_watch_goes_on()
    {
        await HeatUpAsync();
        var alarm = (await Books.AlarmsAsync(default)).Listed()
            .First(one => one.State == AlarmState.Unacknowledged);

        var step = await Books.ActAsync(
            book => AlarmEngine.Acknowledge(book, alarm.Id, "operator", "", _monitor.Clock.GetUtcNow()), default);
        await WatchAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(AlarmActionResult.Done, step.Result);
        Assert.Equal(AlarmState.Acknowledged, (await Books.AlarmsAsync(default)).Alarms[alarm.Id].State);
    }

    [Fact]
    public async Task The_report_of_an_open_incident_is_written_every_five_minutes()
    {
        await HeatUpAsync();
        _monitor.Notices.Texts.Clear();

        await WatchAsync(TimeSpan.FromMinutes(5));

        Assert.NotEmpty(_monitor.Notices.Texts);
    }

    // A minute between readings, so that the signal's rhythm is known and the delays pass.
    private async Task HeatUpAsync()
    {
        for (var minute = 0; minute < 20; minute++)
        {
            await _monitor.StoreNowAsync(("rz", "inlet_temperature", 24 + minute));
            await WatchAsync(TimeSpan.FromMinutes(1));
        }
    }

    private async Task WatchAsync(TimeSpan later)
    {
        await _monitor.Get<WatchStage>().RunAsync(ForecastSet.Empty, _monitor.Clock.GetUtcNow(), default);
        _monitor.Clock.Advance(later);
    }
}
