using System.Net;
using System.Net.Sockets;

namespace SektorKopplung.Tests.Support;

public static class FreePort
{
    /// <summary>A port on which nobody listens just now.</summary>
    public static int Find()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
