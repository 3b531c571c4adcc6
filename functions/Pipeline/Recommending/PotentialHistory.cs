using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>Reads what potentials are screened by: hourly values of up to a year.</summary>
internal sealed class PotentialHistory(Site site, ITelemetryStore store)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public async Task<PotentialInput> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = TimeWindow.EndingAt(now, Longest);
        var networks = site.Networks.Select(network => network.Id).ToList();
        var sources = SiteAssets.SourcesOf(site).Select(source => source.Id).ToList();
        var available = await ReadAsync(site.Sources.Select(source => source.Id), "heat_available", window, cancellationToken);
        var power = await ReadAsync(site.DataCentres.Select(centre => centre.Id), "it_power", window, cancellationToken);
        foreach (var centre in site.DataCentres)
        {
            available[centre.Id] = power[centre.Id].Times(centre.RecoveryShare.Fraction);
        }

        return new PotentialInput
        {
            Site = site,
            Now = now,
            Demand = await ReadAsync(networks, "heat_load", window, cancellationToken),
            Available = available,
            SourceTemperature = await ReadAsync(sources, "source_temperature", window, cancellationToken),
            Returns = await ReadAsync(networks, "return_temperature", window, cancellationToken),
            Outdoor = await store.HourlyMeansAsync(new(site.Id, "outdoor_temperature"), window, cancellationToken),
            Factors = FactorSets.Get(site.FactorSet),
            Prices = PriceSets.Current(LocalCalendar.DayOf(now)),
        };
    }

    private async Task<Dictionary<string, HourlySeries>> ReadAsync(
        IEnumerable<string> assets, string quantity, TimeWindow window, CancellationToken cancellationToken)
    {
        var series = new Dictionary<string, HourlySeries>();
        foreach (var asset in assets)
        {
            series[asset] = await store.HourlyMeansAsync(new SeriesKey(asset, quantity), window, cancellationToken);
        }

        return series;
    }
}
