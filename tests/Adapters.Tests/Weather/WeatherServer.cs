using System.Globalization;
using System.Net;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Adapters.Tests.Weather;

/// <summary>A weather service on loopback that answers as it is told and counts what it is asked.</summary>
internal sealed class WeatherServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public WeatherServer()
    {
        var port = FreePort.Find();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/wetter"));
        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What the next requests are answered with, by path.</summary>
    public Action<HttpListenerContext> Answer { get; set; } = context => context.Response.StatusCode = 404;

    public int Requests { get; private set; }

    public int NotModified { get; private set; }

    /// <summary>Sends a body with an ETag, and 304 to who has it.</summary>
    public void Send(byte[] body, string type = "application/json", string tag = "\"1\"") => Answer = context =>
    {
        if (context.Request.Headers["If-None-Match"] == tag)
        {
            NotModified++;
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = type;
        context.Response.Headers["ETag"] = tag;
        context.Response.OutputStream.Write(body);
    };

    public void Fail(int status) => Answer = context => context.Response.StatusCode = status;

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                Requests++;
                Answer(context);
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
