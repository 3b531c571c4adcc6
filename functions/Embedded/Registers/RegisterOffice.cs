using SektorKopplung.Adapters.Local;
using SektorKopplung.Core.Sites;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Registers;

namespace SektorKopplung.Embedded.Registers;

/// <summary>A data directory opened to work with registers, without listeners and schedule.</summary>
internal sealed class RegisterOffice : IDisposable
{
    private readonly ServiceProvider _services;

    private RegisterOffice(string directory, StoreKind kind, Site site)
    {
        var options = new MonitorOptions { DataDirectory = directory, Kind = kind, Site = site, Mqtt = null, RunsSchedule = false };
        var services = new ServiceCollection();
        services.AddLogging();
        MonitorAssembly.AddParts(services, options, SqliteDatabase.Open(directory, kind));
        (_services, Site) = (services.BuildServiceProvider(), site);
    }

    public Site Site { get; }

    public RegisterStage Stage => _services.GetRequiredService<RegisterStage>();

    /// <summary>Opens a data directory; makes it where there is none.</summary>
    public static RegisterOffice Open(string directory, StoreKind kind, Site site) => new(directory, kind, site);

    public void Dispose() => _services.Dispose();
}
