using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Couplings;

/// <summary>The terms a forecast splits into, and their names (Beiträge).</summary>
internal static class CouplingTerms
{
    /// <summary>The terms of the physical estimate.</summary>
    public static readonly IReadOnlyList<string> Physical = ["source", "heat-pump", "pipe-loss", "limits"];

    /// <summary>The terms of a learned correction: its groups of features, and what keeps the sum between nothing and the capacity.</summary>
    public static readonly IReadOnlyList<string> Learned =
    [
        "usual-deviation", "source-load", "source-temperature", "network-temperatures", "outdoor", "time", "network-load",
        "recent-deviation", "bounds",
    ];

    private const double SmallestShownKilowatts = 0.5;
    private const double SmallestShownProbability = 0.01;

    private static readonly Dictionary<string, BilingualText> Names = new()
    {
        ["source"] = new("Wärme der Quelle", "heat of the source"),
        ["heat-pump"] = new("Strom der Wärmepumpe", "electricity of the heat pump"),
        ["pipe-loss"] = new("Leitungsverlust", "pipe loss"),
        ["limits"] = new("Grenzen der Anlage", "limits of the plant"),
        ["usual-deviation"] = new("übliche Abweichung", "usual deviation"),
        ["source-load"] = new("Last der Quelle", "load of the source"),
        ["source-temperature"] = new("Temperatur der Quelle", "temperature of the source"),
        ["network-temperatures"] = new("Temperaturen des Netzes", "temperatures of the network"),
        ["outdoor"] = new("Außentemperatur", "outdoor temperature"),
        ["time"] = new("Uhrzeit und Wochentag", "hour and weekday"),
        ["network-load"] = new("Last des Netzes", "load of the network"),
        ["recent-deviation"] = new("Abweichung der letzten Tage", "deviation of the last days"),
        ["bounds"] = new("Grenzen des Modells", "bounds of the model"),
    };

    /// <summary>The place of a learned term.</summary>
    public static int IndexOf(string term)
    {
        var index = 0;
        while (Learned[index] != term)
        {
            index++;
        }

        return index;
    }

    /// <summary>A term in words.</summary>
    public static BilingualText NameOf(string term) => Names[term];

    /// <summary>The mean of a forecast and its terms, largest first.</summary>
    public static BilingualText Words(IReadOnlyList<string> terms, IReadOnlyList<CouplingForecastPoint> points)
    {
        if (points.Count == 0)
        {
            return BilingualText.Empty;
        }

        var parts = terms.Select((term, i) => (Name: NameOf(term), Mean: points.Average(point => point.Contributions[i])))
            .Where(part => Math.Abs(part.Mean) >= SmallestShownKilowatts)
            .OrderByDescending(part => Math.Abs(part.Mean))
            .Select(part => Wording.Say($"{part.Name.De} {part.Mean:+#,0;−#,0}", $"{part.Name.En} {part.Mean:+#,0;−#,0}"))
            .ToList();
        var mean = points.Average(point => point.Heat.P50);
        return (parts.Count == 0
            ? Wording.Say($"Im Mittel {mean:N0} kW.", $"{mean:N0} kW on average.")
            : Wording.Say(
                $"Im Mittel {mean:N0} kW: {string.Join(", ", parts.Select(part => part.De))} kW.",
                $"{mean:N0} kW on average: {string.Join(", ", parts.Select(part => part.En))} kW.")) + Outage(points);
    }

    private static BilingualText Outage(IReadOnlyList<CouplingForecastPoint> points)
    {
        var likeliest = points.Max(point => point.Heat.UnavailableProbability);
        return likeliest < SmallestShownProbability
            ? BilingualText.Empty
            : Wording.Say(
                $"Ausfall der Quelle: bis {likeliest:P0} wahrscheinlich.", $"Outage of the source: up to {likeliest:P0} likely.");
    }
}
