using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>A year of a possible coupling: energy, and what it saves and costs under some prices [MWh/a, t/a, €/a].</summary>
internal sealed class PotentialBalance
{
    private readonly PotentialInput _input;
    private readonly HeatSource _source;
    private readonly IReadOnlyList<(GenerationUnit Unit, double MegawattHours)> _displaced;

    private PotentialBalance(
        PotentialInput input, HeatSource source, IReadOnlyList<(GenerationUnit Unit, double MegawattHours)> displaced)
        => (_input, _source, _displaced) = (input, source, displaced);

    /// <summary>Heat into the connecting pipe.</summary>
    public required double Heat { get; init; }

    /// <summary>What the pipe loses, all the year.</summary>
    public required double Loss { get; init; }

    public required double Electricity { get; init; }

    public required double SourceHeat { get; init; }

    /// <summary>The cautious year by the expected one.</summary>
    public required double Least { get; init; }

    /// <summary>The favourable year by the expected one.</summary>
    public required double Most { get; init; }

    /// <summary>Heat into the network.</summary>
    public double Delivered => Heat - Loss;

    public PriceSet Prices => _input.Prices;

    public CostSet Costs => _input.Costs;

    public HeatSource Source => _source;

    private double DeliveredShare => 1 - (Loss / Heat);

    /// <summary>The year of some hours.</summary>
    public static PotentialBalance Of(
        PotentialInput input, Potential potential, HeatSource source, IReadOnlyList<PotentialHour> hours, PotentialYear year)
    {
        var network = input.Site.Networks.Single(one => one.Id == potential.NetworkId);
        var units = PotentialHours.Units(input, network);
        var used = hours.Where(hour => hour.Heat > 0).ToList();
        return new(input, source, [.. units.Select((unit, i) => (unit, year.Sum(used, hour => hour.Displaced[i]) / 1000))])
        {
            Heat = year.Sum(hours, hour => hour.Heat) / 1000,
            Loss = used.Average(hour => hour.LossWattsPerMetre) * potential.DistanceMetres * PotentialYear.HoursPerYear / 1e6,
            Electricity = year.Sum(hours, hour => hour.Electricity) / 1000,
            SourceHeat = year.Sum(hours, hour => hour.SourceHeat) / 1000,
            Least = year.Low / year.Mid,
            Most = year.High / year.Mid,
        };
    }

    /// <summary>CO2 saved; low and high also by displaced electricity.</summary>
    public ResultBand Co2()
    {
        var average = Saved(_input.Factors.GridElectricity);
        var marginal = Saved(_input.Factors.DisplacedElectricity);
        return ResultBand.Around(average, average * Least, average * Most, marginal * Least, marginal * Most);
    }

    /// <summary>Electricity and waste heat in the mean of the years of use.</summary>
    public double Running(PriceSet prices)
        => ((Electricity * prices.Electricity) + (SourceHeat * _source.PriceEuroPerMegawattHour))
            * Annuity.MeanOfGrowing(Costs.Interest, Costs.EnergyPriceChange, Costs.LifeYears);

    /// <summary>What the units displaced would have cost, less what runs the coupling; before capital and maintenance.</summary>
    public double Gain(PriceSet prices)
        => (_displaced.Sum(one => one.MegawattHours
                * MarginalHeat.Of(one.Unit, _input.Factors, prices, _input.Factors.GridElectricity).Euro) * DeliveredShare
            * Annuity.MeanOfGrowing(Costs.Interest, Costs.EnergyPriceChange, Costs.LifeYears)) - Running(prices);

    /// <summary>What a MWh delivered costs [€/MWh].</summary>
    public double HeatCost(PriceSet prices, double yearlyCapital) => (Running(prices) + yearlyCapital) / Delivered;

    // What the pipe loses displaces nothing.
    private double Saved(double electricityFactor)
        => (_displaced.Sum(one => one.MegawattHours
                * MarginalHeat.Of(one.Unit, _input.Factors, _input.Prices, electricityFactor).Co2) * DeliveredShare)
            - (Electricity * electricityFactor) - (SourceHeat * _input.Factors.WasteHeat);
}
