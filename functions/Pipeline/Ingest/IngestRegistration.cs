using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Registers the way into the store.</summary>
public static class IngestRegistration
{
    /// <summary>
    /// Adds <see cref="IIngest"/>, <see cref="SignalTable"/> and <see cref="IngestCounters"/>, run by the host. Register it
    /// before the front doors: hosts stop in reverse order. Needs an <see cref="Ports.ITelemetryStore"/> and logging.
    /// </summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, IngestOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton((options ?? new()).Validated());
        services.AddSingleton<IngestPipeline>();
        services.AddSingleton<IIngest>(provider => provider.GetRequiredService<IngestPipeline>());
        services.AddSingleton<SignalTable>();
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<SignalTable>());
        services.AddSingleton<IngestCounters>();
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<IngestCounters>());
        services.AddHostedService<IngestService>();
        return services;
    }
}
