using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Chooses how heat gets into a network in an hour (Anschlussregel).</summary>
/// <remarks>
/// Direct where the source, less 5 K of the exchanger, reaches the supply needed; else into the return where that is
/// lifted by 3 K or more and tolerated; else by heat pump up to its highest supply; else refused. 40 °C into 70/35 °C lifts
/// nothing (35 &lt; 38), so a heat pump takes it.
/// </remarks>
public static class ConnectionRule
{
    /// <summary>Terminal difference of a plate heat exchanger (Grädigkeit).</summary>
    public static readonly TemperatureDifference ExchangerDifference = TemperatureDifference.FromKelvins(5);

    /// <summary>The smallest lift of the return worth having.</summary>
    public static readonly TemperatureDifference LowestReturnLift = TemperatureDifference.FromKelvins(3);

    /// <summary>The connection of an hour, or the conflict.</summary>
    public static ConnectionChoice Choose(ConnectionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Floor is { } floor && question.Source <= floor)
        {
            return Refused(Wording.Say(
                $"Quelle {question.Source.Celsius:0.#} °C, darf nur bis {floor.Celsius:0.#} °C abgekühlt werden",
                $"source {question.Source.Celsius:0.#} °C, may be cooled to {floor.Celsius:0.#} °C only"));
        }

        return question.Built switch
        {
            ConnectionKind.Direct => Direct(question) ?? Refused(NotDirect(question)),
            ConnectionKind.ReturnLift => ReturnLift(question) ?? Refused(NotReturnLift(question)),
            ConnectionKind.HeatPump => HeatPump(question) ?? Refused(NotHeatPump(question)),
            _ => Direct(question) ?? ReturnLift(question) ?? HeatPump(question) ?? Refused(NotHeatPump(question)),
        };
    }

    private static ConnectionChoice? Direct(ConnectionQuestion question)
    {
        var feed = question.Source - ExchangerDifference;
        var share = SpreadShare(question, question.Return + ExchangerDifference);
        return feed >= question.Needed && share > 0
            ? new(ConnectionKind.Direct, null, question.Needed, share, BilingualText.Empty)
            : null;
    }

    private static ConnectionChoice? ReturnLift(ConnectionQuestion question)
    {
        var highest = question.Source - ExchangerDifference;
        var tolerated = question.Return + question.TolerableReturnLift;
        var lowest = question.Return + LowestReturnLift;
        return highest >= lowest && tolerated >= lowest
            ? new(ConnectionKind.ReturnLift, null, highest < tolerated ? highest : tolerated,
                SpreadShare(question, question.Return + ExchangerDifference), BilingualText.Empty)
            : null;
    }

    private static ConnectionChoice? HeatPump(ConnectionQuestion question)
    {
        var share = SpreadShare(question, null);
        var feed = HeatPumpFeed(question);
        var sourceOut = question.Source - (question.UsableSpread * share);
        return feed <= question.HeatPumpMaximum
            && new HeatPumpCycle(question.Source, sourceOut, question.Return, feed).Cop is { } cop
            ? new(ConnectionKind.HeatPump, cop, feed, share, BilingualText.Empty)
            : null;
    }

    // A machine lifts by 10 K at least; hotter water is mixed down.
    private static Temperature HeatPumpFeed(ConnectionQuestion question)
    {
        var lowest = question.Source + TemperatureDifference.FromKelvins(HeatPumpCycle.LowestLiftKelvins);
        return question.Needed > lowest ? question.Needed : lowest;
    }

    private static double SpreadShare(ConnectionQuestion question, Temperature? exchangerLimit)
    {
        var usable = question.UsableSpread.Kelvins;
        var down = question.Floor is { } floor ? (question.Source - floor).Kelvins : usable;
        var exchanged = exchangerLimit is { } limit ? (question.Source - limit).Kelvins : usable;
        return usable <= 0 ? 0 : Math.Clamp(Math.Min(down, exchanged) / usable, 0, 1);
    }

    private static ConnectionChoice Refused(BilingualText conflict) => new(null, null, default, 0, conflict);

    private static BilingualText NotDirect(ConnectionQuestion question) => Wording.Say(
        $"nötiger Vorlauf {question.Needed.Celsius:0.#} °C, Wärmetauscher endet bei {(question.Source - ExchangerDifference).Celsius:0.#} °C",
        $"required supply {question.Needed.Celsius:0.#} °C, heat exchanger ends at {(question.Source - ExchangerDifference).Celsius:0.#} °C");

    private static BilingualText NotReturnLift(ConnectionQuestion question) => Wording.Say(
        $"Rücklauf {question.Return.Celsius:0.#} °C, Quelle hebt ihn auf {(question.Source - ExchangerDifference).Celsius:0.#} °C, geduldet sind {question.TolerableReturnLift.Kelvins:0.#} K",
        $"return {question.Return.Celsius:0.#} °C, source lifts it to {(question.Source - ExchangerDifference).Celsius:0.#} °C, tolerated are {question.TolerableReturnLift.Kelvins:0.#} K");

    private static BilingualText NotHeatPump(ConnectionQuestion question) => Wording.Say(
        $"nötiger Vorlauf {HeatPumpFeed(question).Celsius:0.#} °C, Wärmepumpe endet bei {question.HeatPumpMaximum.Celsius:0.#} °C",
        $"required supply {HeatPumpFeed(question).Celsius:0.#} °C, heat pump ends at {question.HeatPumpMaximum.Celsius:0.#} °C");
}
