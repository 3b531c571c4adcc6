using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>
/// Asks callers of page and HTTP interface for an API key, as <c>X-Api-Key</c>, bearer token, or password of a browser's own
/// login; the key's name becomes the source of readings. Safe for concurrent use.
/// </summary>
internal sealed class ApiKeyGate(IReadOnlyList<Credentials.Entry> keys)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    // Proving a key is slow on purpose; a key that was proven once is known again by its digest.
    private readonly ConcurrentDictionary<string, string> _proven = new(StringComparer.Ordinal);

    /// <summary>Lets a request through, or answers 401.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/healthz"))
        {
            return next(context);
        }

        if (KeyOf(context.Request) is { } key && NameOf(key) is { } name)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "ApiKey"));
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = new(["Basic realm=\"SektorKopplung\", charset=\"UTF-8\"", "Bearer"]);
        return TypedResults.Problem("An API key is needed, as X-Api-Key or bearer token.", statusCode: 401)
            .ExecuteAsync(context);
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"].FirstOrDefault() is { Length: > 0 } key)
        {
            return key;
        }

        var authorization = request.Headers.Authorization.FirstOrDefault() ?? "";
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        // A browser sends a remembered login with whatever other sites make it ask; those do not count.
        return authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)
            && request.Headers["Sec-Fetch-Site"].FirstOrDefault() is not "cross-site"
                ? PasswordOf(authorization[Basic.Length..].Trim())
                : null;
    }

    private static string? PasswordOf(string encoded)
    {
        var bytes = new byte[encoded.Length];
        var login = Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        var colon = login.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : login[(colon + 1)..];
    }

    private string? NameOf(string key)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        if (_proven.TryGetValue(digest, out var known))
        {
            return known;
        }

        var name = Credentials.NameOf(keys, key);
        if (name is not null)
        {
            _proven[digest] = name;
        }

        return name;
    }
}
