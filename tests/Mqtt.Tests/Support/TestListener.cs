using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>The listener on a free port of 127.0.0.1, as a host runs it. Its end fails the test on any logged error.</summary>
internal sealed class TestListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogBook _log;

    private TestListener(WebApplication app, TestBackend backend, LogBook log)
    {
        _app = app;
        _log = log;
        Backend = backend;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Port = new Uri(address).Port;
    }

    public TestBackend Backend { get; }

    public int Port { get; }

    public MqttConnectionHandler Handler => _app.Services.GetRequiredService<MqttConnectionHandler>();

    /// <summary>What was logged as warning or worse.</summary>
    public IReadOnlyCollection<string> Warnings => _log.Lines;

    public static async Task<TestListener> StartAsync(
        TestBackend? backend = null, MqttListenerOptions? options = null, X509Certificate2? certificate = null, int port = 0)
    {
        backend ??= new TestBackend();
        var log = new LogBook();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.AddProvider(log);
        builder.Services
            .AddSingleton<IMqttBackend>(backend)
            .AddSingleton(options ?? new MqttListenerOptions())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<MqttConnectionHandler>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }

                listen.UseConnectionHandler<MqttConnectionHandler>();
            }));
        var app = builder.Build();
        await app.StartAsync();
        return new TestListener(app, backend, log);
    }

    /// <summary>A client that is let in.</summary>
    public async Task<WireClient> ConnectAsync(string clientId, Connecting? connecting = null)
    {
        var client = await WireClient.OpenAsync(Port);
        await client.ConnectAsync(clientId, connecting);
        return client;
    }

    public Task StopAsync() => _app.StopAsync().Soon();

    public async ValueTask DisposeAsync()
    {
        Backend.Fault = null;
        Backend.SetFull(false);
        Backend.Release();
        await _app.StopAsync().Soon();
        await _app.DisposeAsync();
        UnobservedExceptions.AssertNone();
        Assert.DoesNotContain(_log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal)
            || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}
