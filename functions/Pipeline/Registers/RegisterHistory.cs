using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Registers;

/// <summary>Reads what was measured in the last year of what registers and load profiles stand in for.</summary>
public sealed class RegisterHistory(Site site, ITelemetryStore store)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Outdoor temperature [°C].</summary>
    public Task<HourlySeries> OutdoorAsync(DateTimeOffset now, CancellationToken cancellationToken)
        => ReadAsync(site.Id, "outdoor_temperature", now, cancellationToken);

    /// <summary>Heat load of a network [kW].</summary>
    public Task<HourlySeries> HeatLoadAsync(HeatNetwork network, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        return ReadAsync(network.Id, "heat_load", now, cancellationToken);
    }

    /// <summary>Available heat of a source or data centre [kW].</summary>
    public async Task<HourlySeries> AvailableAsync(HeatSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is DataCentre centre
            ? (await ReadAsync(source.Id, "it_power", now, cancellationToken)).Times(centre.RecoveryShare.Fraction)
            : await ReadAsync(source.Id, "heat_available", now, cancellationToken);
    }

    private Task<HourlySeries> ReadAsync(string asset, string quantity, DateTimeOffset now, CancellationToken cancellationToken)
        => store.HourlyMeansAsync(new SeriesKey(asset, quantity), TimeWindow.EndingAt(now, Year), cancellationToken);
}
