using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Judges the investment into a possible coupling.</summary>
internal static class InvestmentAssembly
{
    /// <summary>The investment with its cases, its owner's test and its sensitivity.</summary>
    /// <param name="balance">The year.</param>
    /// <param name="cost">What building costs.</param>
    /// <param name="connection">The connection it is built for.</param>
    /// <param name="sourceKilowatts">The most heat taken from the source [kW].</param>
    public static InvestmentCase Of(
        PotentialBalance balance, PotentialCost cost, ConnectionKind connection, double sourceKilowatts)
    {
        var deficit = cost.Yearly - balance.Gain(balance.Prices);
        return new()
        {
            Euro = Ranged(balance.Costs, cost.Investment),
            AnnuityEuro = Ranged(balance.Costs, cost.Yearly),
            Cases =
            [
                CaseOf(balance, cost, SubsidyKind.None, 0),
                CaseOf(balance, cost, SubsidyKind.BewGap, cost.SubsidyClosing(deficit)),
                CaseOf(balance, cost, SubsidyKind.BewFull, cost.Subsidy),
            ],
            DisplacedCostEuroPerMwh = DisplacedCost(balance),
            OwnerTest = OwnerTestOf(balance, connection, sourceKilowatts),
            Tornado = Tornado.Of(balance, cost),
            CostSet = balance.Costs.Id,
        };
    }

    private static ResultBand Ranged(CostSet costs, double value)
        => new(value * costs.InvestmentLow, value, value * costs.InvestmentHigh);

    // What a subsidy pays does not grow when the investment turns out dearer.
    private static SubsidyCase CaseOf(PotentialBalance balance, PotentialCost cost, SubsidyKind kind, double subsidy)
    {
        var (cheap, dear) = (cost.Times(balance.Costs.InvestmentLow), cost.Times(balance.Costs.InvestmentHigh));
        var prices = balance.Prices;
        var paid = Math.Min(subsidy, cheap.Subsidy);
        var gain = balance.Gain(prices);
        return new(
            kind,
            subsidy,
            ResultBand.Around(
                balance.HeatCost(prices, cost.YearlyWith(subsidy)),
                balance.HeatCost(prices, cheap.YearlyWith(paid)),
                balance.HeatCost(prices, dear.YearlyWith(subsidy))),
            ResultBand.Around(
                gain - cost.YearlyWith(subsidy),
                (gain * balance.Most) - cheap.YearlyWith(paid),
                (gain * balance.Least) - dear.YearlyWith(subsidy)),
            new(
                Payback(cheap, paid, gain * balance.Most),
                Payback(cost, subsidy, gain),
                Payback(dear, subsidy, gain * balance.Least)));
    }

    private static double? Payback(PotentialCost cost, double subsidy, double gain)
        => Annuity.PaybackYears(cost.Investment - subsidy, gain - cost.Maintenance, cost.Costs.Interest);

    // Gain and running costs together are what the units displaced would have cost.
    private static ResultBand DisplacedCost(PotentialBalance balance)
    {
        double At(PriceSet prices) => (balance.Gain(prices) + balance.Running(prices)) / balance.Delivered;
        var spread = balance.Prices.FuelSpread;
        return ResultBand.Around(
            At(balance.Prices), At(balance.Prices.WithFuels(1 - spread)), At(balance.Prices.WithFuels(1 + spread)));
    }

    private static OwnerTest OwnerTestOf(PotentialBalance balance, ConnectionKind connection, double sourceKilowatts)
    {
        var costs = balance.Costs;
        var years = costs.OwnerTest.YearsOf(costs.LifeYears);
        var perKilowatt = connection == ConnectionKind.HeatPump ? costs.TappingEuroPerKilowatt : costs.StationEuroPerKilowatt;
        var investment = Ranged(costs, sourceKilowatts * perKilowatt);
        var (price, worth) = (balance.Source.PriceEuroPerMegawattHour, 1 / Annuity.Factor(costs.Interest, years));
        double Value(double paid, double share)
            => (((balance.SourceHeat * share * price) - (paid * costs.MaintenanceShare)) * worth) - paid;
        double Needed(double paid, double share)
            => paid * ((1 / worth) + costs.MaintenanceShare) / (balance.SourceHeat * share);
        var value = ResultBand.Around(
            Value(investment.Mid, 1), Value(investment.High, balance.Least), Value(investment.Low, balance.Most));
        return new(
            investment,
            years,
            price,
            ResultBand.Around(
                Needed(investment.Mid, 1), Needed(investment.Low, balance.Most), Needed(investment.High, balance.Least)),
            value,
            value.Mid > 0);
    }
}
