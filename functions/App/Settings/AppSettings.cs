using System.Globalization;
using Microsoft.Extensions.Configuration;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Functions.Settings;

/// <summary>What the function app is told by its app settings; read and checked once, at start.</summary>
/// <param name="Site">The town, from the file that <see cref="SiteKey"/> names.</param>
/// <param name="DataDirectory">Where the SQLite store lies.</param>
/// <param name="StorePatience">How long a batch of events waits for its commit before it is tried again.</param>
public sealed record AppSettings(Site Site, string DataDirectory, TimeSpan StorePatience)
{
    public const string SiteKey = "SK_SITE";
    public const string StoreKey = "SK_STORE";
    public const string DataKey = "SK_DATA";
    public const string StorePatienceKey = "SK_STORE_PATIENCE";

    private const string SqliteStore = "sqlite";
    private const string AppDirectoryKey = "FUNCTIONS_APPLICATION_DIRECTORY";
    private const string AzureInstanceKey = "WEBSITE_INSTANCE_ID";

    /// <summary>The default of <see cref="StorePatience"/>.</summary>
    public static readonly TimeSpan DefaultStorePatience = TimeSpan.FromMinutes(1);

    /// <summary>The longest <see cref="StorePatience"/>: well below the function timeout of host.json.</summary>
    public static readonly TimeSpan LongestStorePatience = TimeSpan.FromMinutes(10);

    /// <summary>Reads the settings; relative paths start at the app's directory.</summary>
    /// <exception cref="SettingsException">One is missing or cannot be used.</exception>
    public static AppSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var root = configuration[AppDirectoryKey] is { Length: > 0 } named ? named : AppContext.BaseDirectory;
        RequireSqlite(configuration);
        return new(
            ReadSite(PathOf(configuration, SiteKey, root)),
            PathOf(configuration, DataKey, root),
            ReadPatience(configuration[StorePatienceKey]));
    }

    // The disk of an instance in Azure goes away with the instance: what is acknowledged there is not stored.
    private static void RequireSqlite(IConfiguration configuration)
    {
        var store = configuration[StoreKey];
        if (store != SqliteStore)
        {
            throw new SettingsException($"{StoreKey} is '{store}'; this version knows {SqliteStore}.");
        }

        if (!string.IsNullOrEmpty(configuration[AzureInstanceKey]))
        {
            throw new SettingsException(
                $"{StoreKey} is {SqliteStore}, which keeps readings on the disk of one instance; Azure discards that disk. "
                + "Run the function app on a machine of your own until it has a store in Azure.");
        }
    }

    private static string PathOf(IConfiguration configuration, string key, string root)
        => configuration[key] is { Length: > 0 } path
            ? Path.GetFullPath(path, Path.GetFullPath(root))
            : throw new SettingsException($"{key} is not set.");

    private static Site ReadSite(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{SiteKey}: {path} cannot be read: {error.Message}", error);
        }

        var parsed = SiteFile.Parse(text);
        return parsed.Site ?? throw new SettingsException(
            $"{SiteKey}: {path} is no site file: {string.Join(" ", parsed.Errors.Select(error => error.ToString()))}");
    }

    private static TimeSpan ReadPatience(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return DefaultStorePatience;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var patience)
            && patience > TimeSpan.Zero && patience <= LongestStorePatience
            ? patience
            : throw new SettingsException(
                $"{StorePatienceKey} is '{text}'; it is a time such as 00:01:00, at most {LongestStorePatience:c}.");
    }
}
