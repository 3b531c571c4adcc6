using System.Net;
using System.Net.Http.Headers;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>Fetches what lies at an address, if it changed: a few attempts, a few seconds, a limit of size.</summary>
/// <remarks>Reasons never name the address, which may carry a key. Calls must not overlap.</remarks>
internal sealed class WeatherFetch(HttpClient client, Uri address, WeatherLimits limits)
{
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;

    public async Task<FetchOutcome> GetAsync(CancellationToken cancellationToken)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        whole.CancelAfter(limits.WholeTime);
        var pause = limits.FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var (outcome, isWorthAnother) = await TryAsync(whole.Token, cancellationToken);
            if (!isWorthAnother || attempt == limits.Attempts || whole.IsCancellationRequested)
            {
                return outcome;
            }

            await Task.Delay(pause, cancellationToken);
            pause *= 2;
        }
    }

    /// <summary>Forgets what was fetched, so that it is sent again: it turned out to be of no use.</summary>
    public void Forget() => (_tag, _modified) = (null, null);

    private async Task<(FetchOutcome Outcome, bool IsWorthAnother)> TryAsync(CancellationToken time, CancellationToken stopping)
    {
        try
        {
            return address.IsFile ? (await FromFileAsync(time), false) : await AskAsync(time);
        }
        catch (HttpRequestException error)
        {
            return (FetchOutcome.Failed(
                $"Er ist nicht zu erreichen ({error.HttpRequestError}).", $"It cannot be reached ({error.HttpRequestError})."), true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (address.IsFile
                ? FetchOutcome.Failed($"Die Datei kann nicht gelesen werden: {error.Message}", $"The file cannot be read: {error.Message}")
                : FetchOutcome.Failed("Die Verbindung brach ab.", "The connection broke."), !address.IsFile);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (FetchOutcome.Failed("Er antwortete nicht rechtzeitig.", "It took too long to answer."), false);
        }
    }

    private async Task<(FetchOutcome Outcome, bool IsWorthAnother)> AskAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_tag is not null)
        {
            request.Headers.IfNoneMatch.Add(_tag);
        }

        request.Headers.IfModifiedSince = _modified;
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return (FetchOutcome.Unchanged, false);
        }

        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            return (FetchOutcome.Failed($"Er antwortete mit {status}.", $"It answered {status}."), status is 408 or 429 or >= 500);
        }

        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var outcome = await ReadAsync(content, cancellationToken);
        if (outcome.Content is not null)
        {
            (_tag, _modified) = (response.Headers.ETag, response.Content.Headers.LastModified);
        }

        return (outcome, false);
    }

    private async Task<FetchOutcome> FromFileAsync(CancellationToken cancellationToken)
    {
        var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(address.LocalPath), TimeSpan.Zero);
        if (modified == _modified)
        {
            return FetchOutcome.Unchanged;
        }

        await using var content = File.OpenRead(address.LocalPath);
        var outcome = await ReadAsync(content, cancellationToken);
        _modified = outcome.Content is null ? null : modified;
        return outcome;
    }

    private async Task<FetchOutcome> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var block = new byte[81_920];
        for (int read; (read = await content.ReadAsync(block, cancellationToken)) > 0;)
        {
            if (kept.Length + read > limits.Bytes)
            {
                return FetchOutcome.Failed(
                    $"Er schickte mehr als {limits.Bytes / (1024 * 1024)} MB.", $"It sent more than {limits.Bytes / (1024 * 1024)} MB.");
            }

            kept.Write(block, 0, read);
        }

        return new(kept.ToArray(), BilingualText.Empty);
    }
}
