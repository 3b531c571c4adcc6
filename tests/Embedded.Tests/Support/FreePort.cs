using System.Net;
using System.Net.Sockets;

namespace SektorKopplung.Embedded.Tests.Support;

internal static class FreePort
{
    /// <summary>A port on which nobody listens just now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
