using System.Net;
using System.Net.Sockets;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class PortInUseTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TcpListener _other = new(IPAddress.Loopback, 0);

    public PortInUseTests() => _other.Start();

    private string Address => _other.LocalEndpoint.ToString()!;

    public void Dispose()
    {
        _other.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public Task The_address_of_the_page_is_named() => IsNamedAsync($"http://{Address}", "0");

    [Fact]
    public Task The_address_of_the_mqtt_listener_is_named() => IsNamedAsync("http://127.0.0.1:0", Address);

    private async Task IsNamedAsync(string http, string mqtt)
        => (await ProgramRun.JsonAsync(
                "serve", "--site", Repository.SmallSite, "--data", _directory.Path, "--http", http, "--mqtt", mqtt))
            .AssertRefused(3, Address, "in use by another program", "--http", "--mqtt");
}
