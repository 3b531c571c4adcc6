using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>Calls the HTTP interface of a running monitor.</summary>
internal sealed class MonitorCaller(HttpClient client) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Calls an address.</summary>
    /// <param name="address">Where the monitor is.</param>
    /// <param name="authority">PEM file of the certificate that is trusted; null means the system's.</param>
    public MonitorCaller(Uri address, string? authority = null)
        : this(new HttpClient(Trusting(authority)) { BaseAddress = address })
    {
    }

    public HttpClient Client => client;

    /// <summary>Posts a text as JSON.</summary>
    public Task<HttpResponseMessage> PostReadingsAsync(string readings)
        => client.PostAsync("api/v1/readings", new StringContent(readings, Encoding.UTF8, "application/json"));

    /// <summary>Gets a JSON answer of the interface.</summary>
    public Task<JsonElement> GetAsync(string path) => client.GetFromJsonAsync<JsonElement>($"api/v1/{path}");

    /// <summary>A counter of the overview.</summary>
    public async Task<long> CountAsync(string counter)
        => (await GetAsync("overview")).GetProperty("counters").GetProperty(counter).GetInt64();

    /// <summary>Waits until it answers and has stored so many readings since its start.</summary>
    public Task UntilStoredAsync(long count)
        => Polling.UntilAsync(
            async () =>
            {
                try
                {
                    return await CountAsync("stored") >= count;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            Patience);

    /// <summary>The values of a series second by second, over at most five hours.</summary>
    public async Task<IReadOnlyList<double>> ValuesAsync(string asset, string quantity, DateTimeOffset from)
    {
        var series = await GetAsync($"series?asset={asset}&quantity={quantity}&from={from:yyyy-MM-ddTHH:mm:ss}Z"
            + $"&to={from.AddHours(5):yyyy-MM-ddTHH:mm:ss}Z&step=PT1S");
        return [.. series.GetProperty("points").EnumerateArray().Select(point => point[1].GetDouble())];
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler Trusting(string? authority)
    {
        var handler = new SocketsHttpHandler();
        if (authority is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        }

        return handler;
    }
}
