using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Limits that refuse a connection and have no price (harte Grenzen).</summary>
public static class HardFloors
{
    /// <summary>How much hotter than the tap the supply must be: the hot water exchanger of a house (Grädigkeit).</summary>
    public static readonly TemperatureDifference HotWaterDifference = TemperatureDifference.FromKelvins(5);

    /// <summary>The lowest temperature a source may be cooled to; for sewage 10 °C where the site file names none; null where there is none.</summary>
    public static Temperature? OfSource(HeatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.FloorTemperature
            ?? (SourceDefaults.FloorCelsius(source.Kind) is { } celsius ? Temperature.FromCelsius(celsius) : null);
    }

    /// <summary>The supply temperature to reach and, where not the heating curve asks for it, who does: " (hot water 60 °C)".</summary>
    internal static (Temperature Temperature, BilingualText Why) Supply(ConnectionQuestion question)
    {
        var (needed, why) = (question.RequiredSupply, BilingualText.Empty);
        if (question.MinimumSupply > needed)
        {
            (needed, why) = (question.MinimumSupply, new(" (Mindestvorlauf der Hausstationen)", " (minimum of the substations)"));
        }

        return question.HotWater is { } tap && tap + HotWaterDifference > needed
            ? (tap + HotWaterDifference, Wording.Say($" (Warmwasser {tap.Celsius:0.#} °C)", $" (hot water {tap.Celsius:0.#} °C)"))
            : (needed, why);
    }

    /// <summary>Why the source is too cold to be used; null where it is not.</summary>
    internal static BilingualText? OfSourceConflict(ConnectionQuestion question)
    {
        if (question.Floor is not { } floor || question.Source > floor)
        {
            return null;
        }

        var why = question.IsSewage ? new BilingualText(" (Zulauf des Klärwerks)", " (inlet of the sewage plant)") : BilingualText.Empty;
        return Wording.Say(
            $"Quelle {question.Source.Celsius:0.#} °C, darf nur bis {floor.Celsius:0.#} °C abgekühlt werden{why.De}",
            $"source {question.Source.Celsius:0.#} °C, may be cooled to {floor.Celsius:0.#} °C only{why.En}");
    }

    /// <summary>Why water fed into the supply would boil at the highest point; null where it would not or the pressure is not known.</summary>
    internal static BilingualText? BoilingConflict(ConnectionQuestion question)
    {
        var (supply, height) = (question.Needed, question.HighestPointMetres);
        if (question.StaticPressure is not { } pressure || supply.Celsius is < 0 or > 370)
        {
            return null;
        }

        var least = StaticPressureFloor.Least(supply, height, StaticPressureFloor.Margin);
        return pressure.Bars >= least.Bars ? null : Wording.Say(
            $"Ruhedruck {pressure.Bars:0.0#} bar, nötig sind {least.Bars:0.0#} bar, damit {supply.Celsius:0.#} °C am höchsten Punkt ({height:0.#} m) nicht sieden",
            $"static pressure {pressure.Bars:0.0#} bar, needed are {least.Bars:0.0#} bar so that {supply.Celsius:0.#} °C do not boil at the highest point ({height:0.#} m)");
    }
}
