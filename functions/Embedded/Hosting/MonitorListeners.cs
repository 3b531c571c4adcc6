using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Mqtt.Server;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>The ports of a monitor; they carry the real port numbers once the host runs.</summary>
internal sealed class MonitorListeners
{
    private readonly MonitorOptions _options;
    private readonly X509Certificate2? _certificate;
    private ListenOptions? _http;

    public MonitorListeners(MonitorOptions options)
    {
        _options = options;
        _certificate = options.Credentials?.CertificateFile is { } file ? Load(file) : null;
    }

    public ListenOptions? Mqtt { get; private set; }

    public ListenOptions? Mqtts { get; private set; }

    public Uri HttpUri => new($"{(_options.UsesHttps ? "https" : "http")}://{_http!.IPEndPoint}");

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(_options.Http, listen =>
        {
            _http = listen;
            if (_options.UsesHttps)
            {
                listen.UseHttps(_certificate!);
            }
        });
        if (_options.Mqtt is { } plain)
        {
            kestrel.Listen(plain, listen =>
            {
                Mqtt = listen;
                listen.UseConnectionHandler<MqttConnectionHandler>();
            });
        }

        if (_options.Mqtts is { } encrypted)
        {
            kestrel.Listen(encrypted, listen =>
            {
                Mqtts = listen;
                listen.UseHttps(_certificate!);
                listen.UseConnectionHandler<MqttConnectionHandler>();
            });
        }
    }

    private static X509Certificate2 Load(string file)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw CommandFailedException.BadInput($"The certificate file {file} cannot be used: {error.Message}");
        }
    }
}
