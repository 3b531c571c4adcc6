using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Adapters.Local.Weather;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>Registers the weather service of a site.</summary>
public static class LocalWeatherRegistration
{
    private const int MostRedirections = 5;

    /// <summary>Adds the service the site names. A site that names none makes no request, ever.</summary>
    public static IServiceCollection AddLocalWeather(this IServiceCollection services, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Weather is { } weather)
        {
            services.AddSingleton(provider => SourceOf(weather, provider.GetService<WeatherLimits>() ?? new WeatherLimits()));
        }

        return services;
    }

    private static IWeatherForecastSource SourceOf(WeatherService weather, WeatherLimits limits) => weather.Kind == WeatherKind.File
        ? new RecordedWeatherSource(weather)
        : new FetchedWeatherSource(
            weather, new HttpClient(new SocketsHttpHandler
            {
                MaxAutomaticRedirections = MostRedirections,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            }),
            limits);
}
