using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>
/// Asks callers of the HTTP interface for an API key, as <c>X-Api-Key</c> or bearer token; the key's name becomes the
/// source of readings. Safe for concurrent use.
/// </summary>
internal sealed class ApiKeyGate(IReadOnlyList<Credentials.Entry> keys)
{
    private const string Bearer = "Bearer ";

    // Proving a key is slow on purpose; a key that was proven once is known again by its digest.
    private readonly ConcurrentDictionary<string, string> _proven = new(StringComparer.Ordinal);

    /// <summary>Lets a request through, or answers 401.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        if (KeyOf(context.Request) is { } key && NameOf(key) is { } name)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "ApiKey"));
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem("An API key is needed, as X-Api-Key or bearer token.", statusCode: 401)
            .ExecuteAsync(context);
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"].FirstOrDefault() is { Length: > 0 } key)
        {
            return key;
        }

        var authorization = request.Headers.Authorization.FirstOrDefault();
        return authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true
            ? authorization[Bearer.Length..].Trim()
            : null;
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
