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
        var balance = PotentialBalance.Of(input, potential, source, hours, year);
        if (balance.Delivered <= 0)
        {
            var conflict = Wording.Say(
                $"Wärme {balance.Heat:N0} MWh/a, die Leitung verliert {balance.Loss:N0} MWh/a",
                $"heat {balance.Heat:N0} MWh/a, the pipe loses {balance.Loss:N0} MWh/a");
            return potential with { Conflict = [conflict], Sentence = PotentialWording.Refused(potential, conflict) };
        }

        var connection = used.CountBy(hour => hour.Choice.Kind!.Value).MaxBy(kind => kind.Value).Key;
        var builtFor = used.Any(hour => hour.Choice.Cop is not null) ? ConnectionKind.HeatPump : connection;
        var lifted = year.Sum(hours, hour => hour.Choice.Cop is null ? 0 : hour.Heat) / 1000;
        var cost = PotentialCost.Of(input.Costs, builtFor, used.Max(hour => hour.Heat), potential.DistanceMetres);
        var (gain, prices) = (balance.Gain(input.Prices), input.Prices);
        var done = potential with
        {
            Verdict = PotentialVerdict.Possible,
            Connection = connection,
            AnnualHeat = new(
                Math.Max(0, (balance.Heat * balance.Least) - balance.Loss), balance.Delivered, (balance.Heat * balance.Most) - balance.Loss),
            PipeLoss = Energy.FromMegawattHours(balance.Loss),
            Electricity = Energy.FromMegawattHours(balance.Electricity),
            Cop = balance.Electricity > 0 ? lifted / balance.Electricity : null,
            Co2 = balance.Co2(),
            Euro = ResultBand.Around(
                gain - cost.Yearly,
                (gain * balance.Least) - cost.Yearly,
                gain - cost.YearlyWithSubsidy,
                (gain * balance.Most) - cost.YearlyWithSubsidy),
            HeatCost = ResultBand.Around(
                balance.HeatCost(prices, cost.Yearly), balance.HeatCost(prices, cost.YearlyWithSubsidy)),
            Investment = InvestmentAssembly.Of(balance, cost, builtFor, used.Max(hour => hour.SourceHeat)),
        };
        return done with { Sentence = PotentialWording.Possible(done, year) };
    }
}
