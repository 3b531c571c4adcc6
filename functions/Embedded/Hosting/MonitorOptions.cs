using System.Net;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>What one running monitor is given.</summary>
public sealed record MonitorOptions
{
    /// <summary>Where everything is kept.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Whether the directory holds a real site or a simulated town.</summary>
    public StoreKind Kind { get; init; } = StoreKind.Site;

    /// <summary>How much the store may use.</summary>
    public SqliteOptions Storage { get; init; } = new();

    /// <summary>The town.</summary>
    public required Site Site { get; init; }

    /// <summary>The address of the page and the HTTP interface; the default is loopback port 5080.</summary>
    public IPEndPoint Http { get; init; } = new(IPAddress.Loopback, 5080);

    /// <summary>Whether the page and the HTTP interface are encrypted.</summary>
    public bool UsesHttps { get; init; }

    /// <summary>The address of the MQTT listener; the default is loopback port 1883. Null: no MQTT.</summary>
    public IPEndPoint? Mqtt { get; init; } = new(IPAddress.Loopback, 1883);

    /// <summary>The address of the MQTT listener with TLS; null: none.</summary>
    public IPEndPoint? Mqtts { get; init; }

    /// <summary>Logins and certificate; needed for any address but loopback.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>The clock the monitor lives by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How fast <see cref="Clock"/> runs; 1 for the wall clock.</summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>Whether forecasts, recommendations and the watch run by themselves; a replay drives them instead.</summary>
    public bool RunsSchedule { get; init; } = true;
}
