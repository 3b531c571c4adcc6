using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Learning;

/// <summary>Says which demand model serves and why this one (Begründung der Modellwahl).</summary>
public static class ModelWhy
{
    /// <summary>The sentence for a network's forecast.</summary>
    /// <param name="method">The method in a word: <c>persistence</c>, <c>climatology</c>, <c>ridge</c>; any other is a learned one.</param>
    /// <param name="trainedOn">The readings the method learned from.</param>
    /// <param name="slot">What is known of the network's learned models.</param>
    public static BilingualText Of(string method, TimeWindow trainedOn, ModelSlot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var days = trainedOn.Length.TotalDays;
        return method switch
        {
            "persistence" => Wording.Say(
                $"Weniger als drei Tage Messwerte: wie am Vortag.",
                $"Fewer than three days of readings: like the day before."),
            "climatology" => Wording.Say(
                $"{days:0} Tage Messwerte: Heizkurve und Tagesgang; ab 14 Tagen mit Wochentagen und Wetter im Einzelnen.",
                $"{days:0} days of readings: heating curve and the day's shape; from 14 days on with weekdays and weather in detail."),
            "ridge" => Wording.Say(
                $"{days:0} Tage Messwerte: lineares Modell aus Wetter, Kalender und den letzten Tagen.",
                $"{days:0} days of readings: a linear model of weather, calendar and the last days.") + slot.Note,
            _ => Wording.Say(
                $"Lineares Modell, von gelernten Bäumen korrigiert.", $"A linear model, corrected by learned trees.")
                + (slot.Champion?.Reason ?? BilingualText.Empty),
        };
    }
}
