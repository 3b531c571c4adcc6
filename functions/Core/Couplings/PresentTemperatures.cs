using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>The temperatures a plan takes to last: as measured lately, else by design.</summary>
public static class PresentTemperatures
{
    private const int ReturnHours = 24;
    private const int OldestHours = 6;

    /// <summary>The temperature of a source, no older than 6 h.</summary>
    public static Temperature OfSource(HeatSource source, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(snapshot);
        return OrDesign(
            snapshot.ValueOf(source.Id, "source_temperature", TimeSpan.FromHours(OldestHours)), source.DesignTemperature);
    }

    /// <summary>The temperature of a source at an instant, no older than 6 h.</summary>
    internal static Temperature OfSource(HeatSource source, HourlySeries measured, DateTimeOffset at)
        => OrDesign(Enumerable.Range(0, OldestHours)
            .Select(back => measured.At(at.AddHours(-back))).FirstOrDefault(value => value is not null), source.DesignTemperature);

    /// <summary>The return temperature of a network: the mean of the 24 h up to an instant, since it moves slowly.</summary>
    /// <param name="network">The network.</param>
    /// <param name="measured">Its return temperature [°C]; null where it has none.</param>
    /// <param name="at">The instant, UTC.</param>
    public static Temperature OfReturn(HeatNetwork network, HourlySeries? measured, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(network);
        var last = Enumerable.Range(0, ReturnHours).Select(back => measured?.At(at.AddHours(-back))).OfType<double>().ToList();
        return OrDesign(last.Count == 0 ? null : last.Average(), network.DesignReturn);
    }

    /// <summary>The static pressure of a network, no older than 6 h; null where it was not measured.</summary>
    public static GaugePressure? StaticPressure(string networkId, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ValueOf(networkId, "static_pressure", TimeSpan.FromHours(OldestHours)) is { } bars and >= -1
            ? GaugePressure.FromBars(bars)
            : null;
    }

    private static Temperature OrDesign(double? celsius, Temperature design)
        => celsius is { } measured ? Temperature.FromCelsius(measured) : design;
}
