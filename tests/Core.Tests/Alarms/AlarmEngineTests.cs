using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Tests.Alarms;

public class AlarmEngineTests
{
    private const string Id = "differential-pressure-low:netz";
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(179, AlarmState.Normal)]
    [InlineData(180, AlarmState.Unacknowledged)]
    public void Raises_only_after_the_delay(double seconds, AlarmState expected)
        => Assert.Equal(expected, StateOf(Play((0, 0.5), (seconds, 0.5))));

    [Theory]
    [InlineData(679, AlarmState.Unacknowledged)]
    [InlineData(680, AlarmState.Returned)]
    public void Returns_only_after_the_off_delay(double seconds, AlarmState expected)
        => Assert.Equal(expected, StateOf(Play((0, 0.5), (200, 0.5), (500, 1.0), (seconds, 1.0))));

    [Theory]
    [InlineData(0.64, AlarmState.Unacknowledged)]
    [InlineData(0.65, AlarmState.Returned)]
    public void Returns_only_beyond_the_deadband(double bars, AlarmState expected)
        => Assert.Equal(expected, StateOf(Play((0, 0.5), (200, 0.5), (500, bars), (900, bars))));

    [Fact]
    public void A_short_dip_raises_nothing_and_is_forgotten()
        => Assert.DoesNotContain(Play((0, 0.5), (60, 1.0), (200, 0.5)).Alarms.Values, alarm => alarm.Occurrences > 0);

    [Fact]
    public void Silence_never_clears()
        => Assert.Equal(AlarmState.Unacknowledged, StateOf(Play((0, 0.5), (200, 0.5), (300, null), (86_400, null))));

    [Fact]
    public void Silence_stops_a_running_off_delay()
        => Assert.Equal(AlarmState.Unacknowledged, StateOf(Play((0, 0.5), (200, 0.5), (300, 1), (400, null), (500, 1), (600, 1))));

    [Fact]
    public void A_missing_finding_changes_nothing()
    {
        var book = Play((0, 0.5), (200, 0.5));

        Assert.Same(book, AlarmEngine.Step(book, [], Start.AddDays(1)).Book);
    }

    [Fact]
    public void The_same_input_again_changes_nothing()
    {
        var book = Play((0, 0.5), (200, 0.5));

        var again = AlarmEngine.Step(book, [Finding(0.5)], Start.AddSeconds(200));

        Assert.Same(book, again.Book);
        Assert.Empty(again.Transitions);
    }

    [Fact]
    public void Acknowledged_and_gone_is_settled_and_comes_back_counted()
    {
        var book = AlarmEngine.Acknowledge(Play((0, 0.5), (200, 0.5)), Id, "operator", "gesehen", Start.AddSeconds(210)).Book;
        Assert.Equal((AlarmState.Acknowledged, "operator"), (StateOf(book), book.Alarms[Id].AcknowledgedBy));

        book = Play(book, (300, 1), (500, 1));
        Assert.Equal(AlarmState.Normal, StateOf(book));
        Assert.Empty(book.Listed());

        book = Play(book, (600, 0.5), (800, 0.5));
        Assert.Equal((AlarmState.Unacknowledged, 2, ""), (StateOf(book), book.Alarms[Id].Occurrences, book.Alarms[Id].AcknowledgedBy));
    }

    [Fact]
    public void A_returned_alarm_waits_for_somebody_to_see_it()
    {
        var book = Play((0, 0.5), (200, 0.5), (300, 1), (500, 1));
        Assert.Equal(AlarmState.Returned, StateOf(book));

        Assert.Equal(AlarmState.Normal, StateOf(AlarmEngine.Acknowledge(book, Id, "operator", "", Start.AddSeconds(600)).Book));
    }

    [Theory]
    [InlineData("no-such", "operator", AlarmActionResult.NoSuchAlarm)]
    [InlineData(Id, " ", AlarmActionResult.RoleMissing)]
    [InlineData(Id, "operator", AlarmActionResult.Done)]
    public void Acknowledging_says_why_not(string id, string role, AlarmActionResult expected)
        => Assert.Equal(expected, AlarmEngine.Acknowledge(Play((0, 0.5), (200, 0.5)), id, role, "", Start).Result);

    [Theory]
    [InlineData("Pumpe in Wartung", 0, AlarmActionResult.ExpiryOutOfRange)]
    [InlineData("Pumpe in Wartung", 720, AlarmActionResult.Done)]
    [InlineData("Pumpe in Wartung", 721, AlarmActionResult.ExpiryOutOfRange)]
    [InlineData("", 60, AlarmActionResult.ReasonMissing)]
    public void Shelving_needs_a_reason_and_an_end(string reason, double minutes, AlarmActionResult expected)
    {
        var actor = new AlarmActor("operator", reason, Start.AddSeconds(300));

        Assert.Equal(expected, AlarmEngine.Shelve(Play((0, 0.5), (200, 0.5)), Id, actor, actor.Now.AddMinutes(minutes)).Result);
    }

    [Theory]
    [InlineData(0.5, AlarmState.Unacknowledged)]
    [InlineData(1.0, AlarmState.Normal)]
    public void A_shelved_alarm_comes_back_unacknowledged_where_it_still_holds(double bars, AlarmState expected)
    {
        var actor = new AlarmActor("operator", "Wartung", Start.AddSeconds(300));
        var book = AlarmEngine.Shelve(Play((0, 0.5), (200, 0.5)), Id, actor, actor.Now.AddMinutes(30)).Book;

        book = Play(book, (400, bars), (2_099, bars));
        Assert.Equal(AlarmState.Shelved, StateOf(book));
        Assert.Equal(expected, StateOf(Play(book, (2_100, bars))));
    }

    [Fact]
    public void Out_of_service_lasts_until_a_person_ends_it()
    {
        var actor = new AlarmActor("operator", "Umbau", Start.AddSeconds(300));
        var book = AlarmEngine.TakeOutOfService(Play((0, 0.5), (200, 0.5)), Id, actor).Book;

        book = Play(book, (90_000, 0.5));
        Assert.Equal(AlarmState.OutOfService, StateOf(book));
        Assert.Equal(AlarmState.Unacknowledged, StateOf(AlarmEngine.ReturnToService(book, Id, actor).Book));
    }

    [Fact]
    public void A_suppressed_alarm_returns_when_nothing_explains_it()
    {
        var book = AlarmEngine.Suppress(Play((0, 0.5), (200, 0.5)), new Dictionary<string, string> { [Id] = "x" }, Start).Book;
        Assert.Equal((AlarmState.Suppressed, "x"), (StateOf(book), book.Alarms[Id].SuppressedBy));

        Assert.Equal(AlarmState.Unacknowledged, StateOf(AlarmEngine.Suppress(book, new Dictionary<string, string>(), Start).Book));
    }

    [Fact]
    public void The_quantity_is_in_the_id_only_where_it_tells_alarms_apart()
    {
        Assert.Equal("pump-failed:p", AlarmEngine.IdOf(Finding("pump-failed", "p", "running")));
        Assert.Equal("sensor-silent:n:flow", AlarmEngine.IdOf(Finding("sensor-silent", "n", "flow")));
    }

    private static AlarmBook Play(params (double Seconds, double? Bars)[] steps) => Play(AlarmBook.Empty, steps);

    private static AlarmBook Play(AlarmBook book, params (double Seconds, double? Bars)[] steps)
        => steps.Aggregate(book, (before, step)
            => AlarmEngine.Step(before, [Finding(step.Bars)], Start.AddSeconds(step.Seconds)).Book);

    private static AlarmState StateOf(AlarmBook book) => book.Alarms.GetValueOrDefault(Id)?.State ?? AlarmState.Normal;

    private static Finding Finding(double? bars) => Finding("differential-pressure-low", "netz", "differential_pressure") with
    {
        State = bars switch { null => FindingState.Unknown, < 0.6 => FindingState.Violated, _ => FindingState.Normal },
        Value = bars,
        Limit = 0.6,
        Unit = "bar",
    };

    private static Finding Finding(string definitionId, string asset, string quantity) => new()
    {
        DefinitionId = definitionId,
        Asset = asset,
        Quantity = quantity,
        State = FindingState.Violated,
    };
}
