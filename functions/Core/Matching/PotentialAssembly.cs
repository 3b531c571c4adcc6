using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Adds the hours of a possible coupling up to a year.</summary>
internal static class PotentialAssembly
{
    /// <summary>The potential with its yearly numbers; refused where the pipe loses all heat.</summary>
    public static Potential Of(
        Potential potential, PotentialInput input, HeatSource source, IReadOnlyList<PotentialHour> hours, PotentialYear year)
    {
        var used = hours.Where(hour => hour.Heat > 0).ToList();
        var heat = year.Sum(hours, hour => hour.Heat) / 1000;
        var loss = used.Average(hour => hour.LossWattsPerMetre) * potential.DistanceMetres * PotentialYear.HoursPerYear / 1e6;
        if (heat <= loss)
        {
            var conflict = Wording.Say(
                $"Wärme {heat:N0} MWh/a, die Leitung verliert {loss:N0} MWh/a", $"heat {heat:N0} MWh/a, the pipe loses {loss:N0} MWh/a");
            return potential with { Conflict = [conflict], Sentence = PotentialWording.Refused(potential, conflict) };
        }

        var electricity = year.Sum(hours, hour => hour.Electricity) / 1000;
        var connection = used.CountBy(hour => hour.Choice.Kind!.Value).MaxBy(kind => kind.Value).Key;
        var lifted = year.Sum(hours, hour => hour.Choice.Cop is null ? 0 : hour.Heat) / 1000;
        var cost = PotentialCost.Of(
            input.Costs,
            used.Any(hour => hour.Choice.Cop is not null) ? ConnectionKind.HeatPump : connection,
            used.Max(hour => hour.Heat),
            potential.DistanceMetres);
        var sums = new YearSums(input, source, hours, year, cost, 1 - (loss / heat));
        var done = potential with
        {
            Verdict = PotentialVerdict.Possible,
            Connection = connection,
            AnnualHeat = new(Math.Max(0, (heat * year.Low / year.Mid) - loss), heat - loss, (heat * year.High / year.Mid) - loss),
            PipeLoss = Energy.FromMegawattHours(loss),
            Electricity = Energy.FromMegawattHours(electricity),
            Cop = electricity > 0 ? lifted / electricity : null,
            Co2 = sums.Co2(),
            Euro = sums.Euro(),
            HeatCost = sums.HeatCost(heat - loss),
            InvestmentEuro = cost.Investment,
        };
        return done with { Sentence = PotentialWording.Possible(done, year) };
    }

    /// <summary>Yearly CO2 and money; what the pipe loses displaces nothing.</summary>
    private sealed class YearSums(
        PotentialInput input,
        HeatSource source,
        IReadOnlyList<PotentialHour> hours,
        PotentialYear year,
        PotentialCost cost,
        double deliveredShare)
    {
        private readonly double _electricity = year.Sum(hours, hour => hour.Electricity) / 1000;
        private readonly double _sourceHeat = year.Sum(hours, hour => hour.SourceHeat) / 1000;

        private double Running
            => (_electricity * input.Prices.Electricity) + (_sourceHeat * source.PriceEuroPerMegawattHour);

        private double Least => year.Low / year.Mid;

        private double Most => year.High / year.Mid;

        public ResultBand Co2()
        {
            var average = Saved(hour => hour.DisplacedCo2, input.Factors.GridElectricity);
            var marginal = Saved(hour => hour.DisplacedCo2Marginal, input.Factors.DisplacedElectricity);
            return ResultBand.Around(average, average * Least, average * Most, marginal * Least, marginal * Most);
        }

        public ResultBand Euro()
        {
            var gain = (year.Sum(hours, hour => hour.DisplacedEuro) * deliveredShare) - Running;
            return ResultBand.Around(
                gain - cost.Yearly,
                (gain * Least) - cost.Yearly,
                gain - cost.YearlyWithSubsidy,
                (gain * Most) - cost.YearlyWithSubsidy);
        }

        public ResultBand HeatCost(double delivered) => ResultBand.Around(
            (Running + cost.Yearly) / delivered, (Running + cost.YearlyWithSubsidy) / delivered);

        private double Saved(Func<PotentialHour, double> displaced, double electricityFactor)
            => (year.Sum(hours, displaced) / 1000 * deliveredShare)
                - (_electricity * electricityFactor) - (_sourceHeat * input.Factors.WasteHeat);
    }
}
