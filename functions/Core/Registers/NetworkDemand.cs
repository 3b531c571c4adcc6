using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Registers;

/// <summary>The heat a network needs in the hours of a reference year (Wärmebedarf nach Standardlastprofil).</summary>
public sealed class NetworkDemand
{
    private NetworkDemand(string networkId, double annualMwh, DemandBasis basis, HourlySeries load)
        => (NetworkId, AnnualMwh, Basis, Load) = (networkId, annualMwh, basis, load);

    /// <summary>The network.</summary>
    public string NetworkId { get; }

    /// <summary>Heat fed in a year [MWh/a].</summary>
    public double AnnualMwh { get; }

    /// <summary>Where that is known from.</summary>
    public DemandBasis Basis { get; }

    /// <summary>Heat load of the typical weeks [kW].</summary>
    public HourlySeries Load { get; }

    /// <summary>The demand of a network; null where nothing tells how much heat it needs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="climate">The year.</param>
    /// <param name="known">Heat fed in a year where it is known [MWh/a] and whether it was measured.</param>
    public static NetworkDemand? Of(HeatNetwork network, ReferenceClimate climate, (double Mwh, DemandBasis Basis)? known)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(climate);
        var shape = climate.Hours.ToDictionary(hour => hour, hour => ShapeOf(hour, climate.Outdoor.At(hour)!.Value));
        var sum = shape.Sum(hour => hour.Value * ReferenceClimate.WeightOf(hour.Key));
        var loss = DayZeroSet.Current.NetworkLossShare;
        double KilowattsPerMwh(double hourShape) => 1000 * (((1 - loss) * hourShape / sum) + (loss / 8760));

        if ((known ?? Estimate(network, KilowattsPerMwh(PeakShape(network)))) is not { Mwh: > 0 } annual)
        {
            return null;
        }

        return new(network.Id, annual.Mwh, annual.Basis, climate.SeriesOf(hour => annual.Mwh * KilowattsPerMwh(shape[hour])));
    }

    /// <summary>The heat of a year by measured load [MWh/a]; null unless every month has a week of hours.</summary>
    /// <param name="measured">Measured heat load [kW].</param>
    public static double? YearOf(HourlySeries measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var hours = measured.Values.Select((value, index) => (Hour: measured.HourAt(index), Value: value))
            .Where(hour => hour.Value is not null).ToList();
        return PotentialYear.Of(hours.Select(hour => hour.Hour), 0) is { CoversYear: true } year
            ? hours.Sum(hour => hour.Value!.Value * year.WeightOf(hour.Hour)) / 1000
            : null;
    }

    private static (double Mwh, DemandBasis Basis)? Estimate(HeatNetwork network, double peakKilowattsPerMwh)
    {
        var powers = network.Units.Select(unit => unit.Capacity.Kilowatts).Order().ToList();
        var secured = powers.Count > 1 ? powers.SkipLast(1).Sum() : powers.Sum();
        return secured > 0 ? (secured / peakKilowattsPerMwh, DemandBasis.InstalledPower)
            : network.PersonsSupplied > 0 ? (network.PersonsSupplied * DayZeroSet.Current.HeatPerPersonMwh, DemandBasis.Persons)
            : null;
    }

    private static double ShapeOf(DateTimeOffset hour, double celsius)
        => DailyShape(celsius) * CourseOf(LocalCalendar.HourOf(hour));

    private static double PeakShape(HeatNetwork network)
        => DailyShape(network.NormOutdoor.Celsius) * Enumerable.Range(0, 24).Max(CourseOf);

    private static double DailyShape(double celsius)
        => DayZeroSet.Current.LoadShapes.Sum(shape => shape.Share * shape.At(celsius));

    private static double CourseOf(int hour) => DayZeroSet.Current.DayCourse[hour] / DayZeroSet.Current.DayCourse.Average();
}
