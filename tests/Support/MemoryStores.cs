using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>Everything a monitor keeps, in memory: what is left when it stops.</summary>
public sealed class MemoryStores
{
    public InMemoryTelemetryStore Telemetry { get; } = new();

    public InMemoryDocumentStore Documents { get; } = new();

    public NoticeBoard Notices { get; } = new();

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ITelemetryStore>(Telemetry);
        services.AddSingleton<IDocumentStore>(Documents);
        services.AddSingleton<INoticeWriter>(Notices);
    }
}
