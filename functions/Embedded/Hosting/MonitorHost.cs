using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>A running monitor: store, ingest, MQTT listener, HTTP interface, page.</summary>
public sealed class MonitorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SqliteDatabase _database;
    private readonly MonitorListeners _listeners;

    private MonitorHost(WebApplication app, SqliteDatabase database, MonitorListeners listeners)
    {
        _app = app;
        _database = database;
        _listeners = listeners;
    }

    /// <summary>Where the page is, with the port that was really taken.</summary>
    public Uri Http => _listeners.HttpUri;

    /// <summary>Where the plain MQTT listener is; null where there is none.</summary>
    public IPEndPoint? Mqtt => _listeners.Mqtt?.IPEndPoint;

    /// <summary>Where the MQTT listener with TLS is; null where there is none.</summary>
    public IPEndPoint? Mqtts => _listeners.Mqtts?.IPEndPoint;

    /// <summary>What runs inside.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Ends when the process was asked to stop.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <summary>Opens the data directory and the ports.</summary>
    /// <exception cref="CommandFailedException">The options do not fit, or the world does not play along.</exception>
    public static async Task<MonitorHost> StartAsync(
        MonitorOptions options, Action<IServiceCollection>? extend, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        StartRules.Require(options);
        var listeners = new MonitorListeners(options);
        var database = Open(options);
        WebApplication? app = null;
        try
        {
            app = MonitorAssembly.Build(options, database, listeners, extend);
            await app.StartAsync(cancellationToken);
            return new(app, database, listeners);
        }
        catch (Exception error)
        {
            await CloseAsync(app);
            database.Dispose();
            if (error is IOException or SocketException)
            {
                throw Unbound(options, error);
            }

            throw;
        }
    }

    /// <summary>Works until SIGINT or SIGTERM, then stops.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken)
        => HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app, cancellationToken);

    /// <summary>Takes nothing new, stores what was taken, closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(_app);
        _database.Dispose();
    }

    // What started before the listeners must end in order too, or it complains on its way out.
    private static async Task CloseAsync(WebApplication? app)
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private static SqliteDatabase Open(MonitorOptions options)
    {
        try
        {
            return SqliteDatabase.Open(options.DataDirectory, options.Kind, options.Storage);
        }
        catch (Exception error) when (error is StoreRefusedException or StoreUnavailableException)
        {
            throw CommandFailedException.BrokenWorld(error.Message);
        }
    }

    private static CommandFailedException Unbound(MonitorOptions options, Exception error)
    {
        var address = new[] { options.Http, options.Mqtt, options.Mqtts }.FirstOrDefault(
            address => address is not null && error.Message.Contains(address.ToString(), StringComparison.Ordinal));
        return CommandFailedException.BrokenWorld(error.InnerException is AddressInUseException
            ? $"The address {address} is in use by another program: stop it, or choose another with --http, --mqtt or --mqtts."
            : $"The address {address} cannot be opened: {(error.InnerException ?? error).Message}");
    }
}
