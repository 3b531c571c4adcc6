using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

/// <summary>A data centre of 1 MW at 30/24 °C, a kilometre of DN 150 away from a network at 82/58 °C.</summary>
internal static class PotentialTown
{
    public const int HoursPerYear = 8760;

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Heat is there in the same share of the hours of every month, so that no month weighs more.
    public static PotentialInput Input(double share, Func<Coupling, Coupling>? change = null, int firstHour = 0)
    {
        var site = SmallTown.Site(SmallTown.Boiler with { Capacity = Power.FromMegawatts(30) });
        var coupling = SmallTown.Coupling() with
        {
            State = CouplingState.Planned,
            DistanceMetres = 1000,
            NominalDiameter = 150,
            HeatPumpMaximumSupply = Temperature.FromCelsius(90),
        };
        site = site with
        {
            Networks = [site.Networks[0] with
            {
                SupplyCurve = new([
                    new(Temperature.FromCelsius(-10), Temperature.FromCelsius(82)),
                    new(Temperature.FromCelsius(20), Temperature.FromCelsius(82))]),
                DesignReturn = Temperature.FromCelsius(58),
            }],
            Sources = [SmallTown.Source(30)],
            Couplings = [change is null ? coupling : change(coupling)],
        };
        return new()
        {
            Site = site,
            Now = Now,
            Demand = new Dictionary<string, HourlySeries> { ["netz"] = Year(firstHour, _ => 20000) },
            Available = new Dictionary<string, HourlySeries>
            {
                ["quelle"] = Year(firstHour, hour => Math.Floor((hour + 1) * share) > Math.Floor(hour * share) ? 1000 : 0),
            },
            Outdoor = Year(firstHour, _ => 5),
            Factors = FactorSets.Get("EBeV-2030+UBA-2024"),
            Prices = PriceSets.Current(new DateOnly(2026, 1, 1)),
        };
    }

    public static HourlySeries Year(int firstHour, Func<int, double> value) => new(
        Now.AddHours(firstHour - HoursPerYear),
        [.. Enumerable.Range(firstHour, HoursPerYear - firstHour).Select(hour => (double?)value(hour))]);
}
