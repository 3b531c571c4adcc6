using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>Moves one assumption of an investment at a time.</summary>
internal static class Tornado
{
    /// <summary>A bar for each assumption, widest first; without subsidy except where that is moved itself.</summary>
    public static IReadOnlyList<TornadoBar> Of(PotentialBalance balance, PotentialCost cost)
    {
        var (prices, costs) = (balance.Prices, balance.Costs);
        var (electricity, fuel) = (prices.ElectricitySpread, prices.FuelSpread);
        return
        [
            .. new[]
            {
                Bar("electricity", new("Strompreis", "power price"), "€/MWh",
                    new(prices.Electricity * (1 - electricity), prices.WithElectricity(1 - electricity)),
                    new(prices.Electricity * (1 + electricity), prices.WithElectricity(1 + electricity))),
                Bar("fuel", new("Brennstoffpreis (Gas und andere)", "fuel price (gas and others)"), "%",
                    new(-100 * fuel, prices.WithFuels(1 - fuel)), new(100 * fuel, prices.WithFuels(1 + fuel))),
                Bar("co2", new("CO2-Preis", "CO2 price"), "€/t",
                    new(prices.Co2Low, prices.WithCo2(prices.Co2Low)), new(prices.Co2High, prices.WithCo2(prices.Co2High))),
                Bar("subsidy", new("Förderung", "subsidy"), "€",
                    new(0, prices), new(cost.Subsidy, prices) { Capital = cost.YearlyWithSubsidy }),
                Bar("investment", new("Investition", "investment"), "€",
                    new(cost.Investment * costs.InvestmentLow, prices) { Capital = cost.Times(costs.InvestmentLow).Yearly },
                    new(cost.Investment * costs.InvestmentHigh, prices) { Capital = cost.Times(costs.InvestmentHigh).Yearly }),
                Bar("heat", new("Wärmemenge", "amount of heat"), "MWh/a",
                    new(Delivered(balance.Least), prices) { Share = balance.Least },
                    new(Delivered(balance.Most), prices) { Share = balance.Most }),
            }.OrderByDescending(bar => Math.Abs(bar.EuroAtHigh - bar.EuroAtLow)).ThenBy(bar => bar.Parameter, StringComparer.Ordinal),
        ];

        TornadoBar Bar(string parameter, BilingualText name, string unit, End low, End high) => new(
            parameter, name, unit, low.Value, high.Value, HeatCost(low), HeatCost(high), Euro(low), Euro(high));

        // What the pipe loses comes off; less than nothing arrives nowhere.
        double Delivered(double share) => Math.Max(0, (balance.Heat * share) - balance.Loss);

        double Euro(End end) => (balance.Gain(end.Prices) * end.Share) - (end.Capital ?? cost.Yearly);

        // The pipe loses the same whatever flows through it.
        double HeatCost(End end)
            => ((balance.Running(end.Prices) * end.Share) + (end.Capital ?? cost.Yearly))
                / Math.Max(1e-9, (balance.Heat * end.Share) - balance.Loss);
    }

    /// <summary>One end of an assumption's range, and what it changes.</summary>
    private sealed record End(double Value, PriceSet Prices)
    {
        public double? Capital { get; init; }

        public double Share { get; init; } = 1;
    }
}
