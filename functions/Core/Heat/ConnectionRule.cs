using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Chooses how heat gets into a network in an hour (Anschlussregel).</summary>
/// <remarks>
/// Direct where the source, less 5 K of the exchanger, reaches the supply needed; else into the return where that is
/// lifted by 3 K or more and tolerated; else by heat pump up to its highest supply; else refused. 40 °C into 70/35 °C lifts
/// nothing (35 &lt; 38), so a heat pump takes it. What <see cref="HardFloors"/> forbid is refused whatever it would save.
/// </remarks>
public static class ConnectionRule
{
    /// <summary>Terminal difference of a plate heat exchanger (Grädigkeit).</summary>
    public static readonly TemperatureDifference ExchangerDifference = TemperatureDifference.FromKelvins(5);

    /// <summary>The smallest lift of the return worth having.</summary>
    public static readonly TemperatureDifference LowestReturnLift = TemperatureDifference.FromKelvins(3);

    // A machine that needs its whole heat as electricity is an electric boiler.
    private const double LowestCop = 1.05;

    /// <summary>The connection of an hour, or the conflict.</summary>
    public static ConnectionChoice Choose(ConnectionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return HardFloors.OfSourceConflict(question) is { } cold
            ? Refused(cold)
            : WithoutBoiling(question, Possible(question));
    }

    private static ConnectionChoice Possible(ConnectionQuestion question) => question.Built switch
    {
        ConnectionKind.Direct => Direct(question) ?? Refused(NotDirect(question)),
        ConnectionKind.ReturnLift => ReturnLift(question) ?? Refused(NotReturnLift(question)),
        ConnectionKind.HeatPump => HeatPump(question) ?? Refused(NotHeatPump(question)),
        _ => Direct(question) ?? ReturnLift(question) ?? HeatPump(question) ?? Refused(NotHeatPump(question)),
    };

    // Into the return goes nothing hotter than the network's own supply.
    private static ConnectionChoice WithoutBoiling(ConnectionQuestion question, ConnectionChoice choice)
        => choice.Kind is ConnectionKind.Direct or ConnectionKind.HeatPump
            && HardFloors.BoilingConflict(question) is { } boiling
            ? Refused(boiling)
            : choice;

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
        var cycle = new HeatPumpCycle(
            question.Source, question.Source - (question.UsableSpread * share), question.Return, feed);
        return feed <= question.HeatPumpMaximum && cycle.Cop is { } cop
            ? new(ConnectionKind.HeatPump, Math.Max(LowestCop, cop * question.CopFactor), feed, share, BilingualText.Empty)
            {
                IdealCop = cycle.Lorenz,
            }
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

    private static BilingualText NotDirect(ConnectionQuestion question)
    {
        var reached = question.Source - ExchangerDifference;
        var (needed, why) = (question.Needed, HardFloors.Supply(question).Why);
        return reached >= needed
            ? Wording.Say(
                $"Rücklauf {question.Return.Celsius:0.#} °C, darunter kühlt ein Wärmetauscher die Quelle ({question.Source.Celsius:0.#} °C) nicht ab",
                $"return {question.Return.Celsius:0.#} °C, below that a heat exchanger cannot cool the source ({question.Source.Celsius:0.#} °C)")
            : Wording.Say(
                $"nötiger Vorlauf {needed.Celsius:0.#} °C{why.De}, Wärmetauscher endet bei {reached.Celsius:0.#} °C",
                $"required supply {needed.Celsius:0.#} °C{why.En}, heat exchanger ends at {reached.Celsius:0.#} °C");
    }

    private static BilingualText NotReturnLift(ConnectionQuestion question) => Wording.Say(
        $"Rücklauf {question.Return.Celsius:0.#} °C, Quelle hebt ihn auf {(question.Source - ExchangerDifference).Celsius:0.#} °C, geduldet sind {question.TolerableReturnLift.Kelvins:0.#} K",
        $"return {question.Return.Celsius:0.#} °C, source lifts it to {(question.Source - ExchangerDifference).Celsius:0.#} °C, tolerated are {question.TolerableReturnLift.Kelvins:0.#} K");

    private static BilingualText NotHeatPump(ConnectionQuestion question)
    {
        var (feed, why) = (HeatPumpFeed(question), HardFloors.Supply(question).Why);
        return Wording.Say(
            $"nötiger Vorlauf {feed.Celsius:0.#} °C{why.De}, Wärmepumpe endet bei {question.HeatPumpMaximum.Celsius:0.#} °C",
            $"required supply {feed.Celsius:0.#} °C{why.En}, heat pump ends at {question.HeatPumpMaximum.Celsius:0.#} °C");
    }
}
