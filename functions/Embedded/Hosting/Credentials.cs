using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>MQTT users, API keys and the server certificate, read from a JSON file that holds only hashes.</summary>
/// <param name="MqttUsers">User name and password hash of each publisher.</param>
/// <param name="ApiKeys">Name and key hash of each caller of the HTTP interface.</param>
/// <param name="CertificateFile">PEM file with certificate and private key, relative to the JSON file.</param>
public sealed record Credentials(
    IReadOnlyList<Credentials.Entry> MqttUsers,
    IReadOnlyList<Credentials.Entry> ApiKeys,
    string? CertificateFile)
{
    private const int Iterations = 100_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>A name and the hash of its secret, as printed by <c>credentials hash</c>.</summary>
    /// <param name="Name">The user or key name; becomes the source of readings.</param>
    /// <param name="Hash"><c>pbkdf2-sha256$iterations$salt$hash</c>, base 64.</param>
    public sealed record Entry(string Name, string Hash);

    /// <summary>Reads the file.</summary>
    /// <exception cref="CommandFailedException">The file is missing or not as documented.</exception>
    public static Credentials Load(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Credentials>(File.ReadAllText(path), Json)
                ?? throw new FormatException("it is empty.");
            Require("mqttUsers", file.MqttUsers ?? []);
            Require("apiKeys", file.ApiKeys ?? []);
            var certificate = file.CertificateFile is { } name
                ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name)
                : null;
            return new(file.MqttUsers ?? [], file.ApiKeys ?? [], certificate);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            var mistake = error is JsonException json ? JsonMistake.Explain(json) : error.Message;
            throw CommandFailedException.BadInput($"The credentials file {path} cannot be used: {mistake}");
        }
    }

    /// <summary>The hash of a secret under a fresh salt.</summary>
    public static string HashOf(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = Rfc2898DeriveBytes.Pbkdf2(secret, salt, Iterations, HashAlgorithmName.SHA256, HashLength);
        return $"pbkdf2-sha256${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }

    /// <summary>The name whose secret this is, or null.</summary>
    public static string? NameOf(IReadOnlyList<Entry> entries, string secret)
        => entries.FirstOrDefault(entry => Matches(entry.Hash, secret))?.Name;

    /// <summary>Whether a user may log in with a password.</summary>
    public bool AcceptsMqttUser(string user, string password)
        => MqttUsers.Any(entry => entry.Name == user && Matches(entry.Hash, password));

    private static bool Matches(string stored, string secret)
    {
        var (iterations, salt, expected) = PartsOf(stored);
        var actual = Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, expected.Length);
        return CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    private static void Require(string field, IReadOnlyList<Entry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            // Nulls in lists and left-out fields pass the reader.
            if (entries[i] is not { Name: { Length: > 0 }, Hash: { } hash })
            {
                throw new FormatException($"{field}[{i}] needs a 'name' and a 'hash'.");
            }

            try
            {
                PartsOf(hash);
            }
            catch (FormatException)
            {
                throw new FormatException($"{field}[{i}].hash is none that 'credentials hash' prints.");
            }
        }
    }

    private static (int Iterations, byte[] Salt, byte[] Hash) PartsOf(string stored)
        => stored.Split('$') is ["pbkdf2-sha256", var count, var salt, var hash]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) && iterations > 0
            && hash.Length > 0
            ? (iterations, Convert.FromBase64String(salt), Convert.FromBase64String(hash))
            : throw new FormatException("This is no hash of a secret.");
}
