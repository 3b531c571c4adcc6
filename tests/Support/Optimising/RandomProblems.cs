using SektorKopplung.Core.Optimising;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Tests.Support.Optimising;

/// <summary>Makes problems of a region on a winter day, the same for the same seed.</summary>
/// <remarks>
/// Networks of a few to a few dozen megawatts with CHP, biomass, gas and electric boilers and storages; sources of several kinds in
/// the plane between them; each source may be linked to its nearest networks, at most two at a time. Minimum loads, minimum runs,
/// starts and pipes are dear enough that what looks best hour by hour or source by source is not best in all.
/// </remarks>
public sealed class RandomProblems
{
    private const int NearestNetworks = 4;

    private readonly Random _chance;
    private readonly int _hours;
    private readonly double _side;
    private readonly double[] _electricity;

    private RandomProblems(int networks, int hours, int seed)
    {
        _chance = new Random(seed);
        _hours = hours;
        _side = 4 * Math.Sqrt(networks);
        _electricity = Series(hour => 95 + (45 * DayShape(hour, 8, 19)) + Between(-12, 12));
    }

    /// <summary>A problem of some size.</summary>
    /// <param name="sources">How many sources.</param>
    /// <param name="networks">How many networks.</param>
    /// <param name="hours">How many hours.</param>
    /// <param name="seed">What everything random comes from.</param>
    public static MatchingProblem Of(int sources, int networks, int hours, int seed)
        => new RandomProblems(networks, hours, seed).Make(sources, networks);

    private MatchingProblem Make(int sources, int networks)
    {
        var sites = Enumerable.Range(0, networks).Select(n => (Network: Network(n), Place: Place())).ToList();
        var givers = Enumerable.Range(0, sources).Select(s => (Source: Source(s), Place: Place())).ToList();
        return new()
        {
            Hours = _hours,
            CarbonEuroPerTonne = Constant(70),
            ElectricityEuroPerMwh = _electricity,
            ElectricityTonnesPerMwh = Constant(0),
            Sources = [.. givers.Select(giver => giver.Source)],
            Networks = [.. sites.Select(site => site.Network)],
            Couplings = [.. givers.SelectMany(giver => sites
                .OrderBy(site => Distance(giver.Place, site.Place)).Take(NearestNetworks)
                .Select(site => Coupling(giver.Source, site.Network, Distance(giver.Place, site.Place))))],
        };
    }

    private ProblemNetwork Network(int index)
    {
        var size = 3000 * Math.Exp(Between(0, 2.2));
        var isLow = _chance.Next(3) == 0;
        var supply = isLow ? Between(62, 72) : Between(78, 105);
        var demand = Series(hour => size * (0.6 + (0.4 * DayShape(hour, 7, 19)) + Between(-0.04, 0.04)));
        return new()
        {
            Id = $"network-{index}",
            DemandKw = demand,
            SupplyCelsius = Series(hour => supply + (3 * DayShape(hour, 6, 18))),
            ReturnCelsius = Constant(isLow ? Between(35, 45) : Between(48, 58)),
            MinimumSupplyCelsius = 60,
            Units = Units(index, size),
            Storages = [.. Enumerable.Range(0, _chance.Next(4) / 3).Select(s => Storage($"storage-{index}-{s}", size))],
        };
    }

    private List<ProblemUnit> Units(int index, double size)
    {
        var fuel = Between(38, 52);
        var chp = size * Between(0.25, 0.45);
        var biomass = size * Between(0.15, 0.3);
        return [
            Unit($"chp-{index}", GenerationKind.BackPressureChp, chp, 0, hour => (2.0 * fuel) - (0.75 * _electricity[hour]), 0.25),
            Unit($"biomass-{index}", GenerationKind.Boiler, biomass, biomass * 0.3, _ => Between(38, 42), 0.02),
            Unit($"gas-{index}", GenerationKind.Boiler, size * 0.6, 0, _ => fuel * 1.1, 0.24),
            Unit($"electric-{index}", GenerationKind.ElectricBoiler, size * 0.2, 0, hour => _electricity[hour] * 1.02, 0),
            Unit($"oil-{index}", GenerationKind.Boiler, size * 0.5, 0, _ => 88, 0.31)];
    }

    private ProblemUnit Unit(string id, GenerationKind kind, double most, double least, Func<int, double> price, double tonnes) => new()
    {
        Id = id,
        Kind = kind,
        MaximumKw = Constant(most),
        MinimumKw = Constant(least),
        EuroPerMwh = Series(price),
        TonnesPerMwh = Constant(tonnes),
    };

    private ProblemStorage Storage(string id, double size)
    {
        var capacity = size * Between(1, 4);
        return new()
        {
            Id = id,
            CapacityKwh = capacity,
            ChargeKw = size * 0.3,
            DischargeKw = size * 0.3,
            LossSharePerHour = Between(0.001, 0.006),
            StartKwh = capacity * 0.4,
            EndKwh = capacity * 0.4,
        };
    }

    private ProblemSource Source(int index)
    {
        var size = 800 * Math.Exp(Between(0, 2.3));
        var shift = _chance.Next(4);
        return new()
        {
            Id = $"source-{index}",
            AvailableKw = Series(hour => size * (IsAtWork(shift, hour) ? Between(0.8, 1) : Between(0.1, 0.25))),
            PriceCentPerKwh = Constant(Between(0.3, 2)),
            MaximumLinks = 2,
            TemperatureCelsius = Constant(shift == 0 ? Between(28, 45) : Between(30, 125)),
            UsableSpreadKelvin = Between(6, 15),
        };
    }

    private ProblemCoupling Coupling(ProblemSource source, ProblemNetwork network, double kilometres)
    {
        var capacity = source.AvailableKw.Max() * Between(0.6, 1.3);
        return new()
        {
            Id = $"{source.Id}-{network.Id}",
            SourceId = source.Id,
            NetworkId = network.Id,
            State = _chance.Next(5) == 0 ? CouplingState.Built : CouplingState.Hypothetical,
            CapacityKw = capacity,
            MinimumLoadKw = capacity * Between(0.1, 0.3),
            MinimumRunHours = 1 + _chance.Next(4),
            StartEuro = capacity * Between(0.01, 0.06),
            RampKw = _chance.Next(5) == 0 ? capacity * Between(0.3, 0.6) : null,
            RunningEuroPerHour = capacity * Between(0.002, 0.008),
            OpeningEuro = (kilometres * Between(75, 150)) + (capacity * Between(0.015, 0.05)),
            PipeLossShare = Math.Min(0.25, kilometres * 0.01),
            HeatPumpMaximumSupplyCelsius = Between(80, 100),
        };
    }

    private (double X, double Y) Place() => (Between(0, _side), Between(0, _side));

    private static double Distance((double X, double Y) from, (double X, double Y) to)
        => Math.Sqrt(Math.Pow(from.X - to.X, 2) + Math.Pow(from.Y - to.Y, 2));

    private static bool IsAtWork(int shift, int hour) => shift switch
    {
        0 => true,
        1 => hour % 24 is >= 6 and < 22,
        2 => hour % 24 is >= 7 and < 17,
        _ => hour % 24 is < 8 or >= 20,
    };

    // Two bumps, as a day has: 0 to 1.
    private static double DayShape(int hour, double morning, double evening)
        => Math.Max(Bump(hour % 24, morning), Bump(hour % 24, evening));

    private static double Bump(double hour, double peak) => Math.Exp(-Math.Pow((hour - peak) / 3, 2));

    private double Between(double low, double high) => low + ((high - low) * _chance.NextDouble());

    private double[] Series(Func<int, double> at) => [.. Enumerable.Range(0, _hours).Select(at)];

    private double[] Constant(double value) => [.. Enumerable.Repeat(value, _hours)];
}
