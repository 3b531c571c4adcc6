using Microsoft.Data.Sqlite;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Azure.Tests.Host;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Azure.Tests;

/// <summary>The function app on a fresh data directory, and what is in its store.</summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private FunctionHost? _host;

    public FunctionHost Host => _host ?? throw new InvalidOperationException("The worker is not running.");

    public string DataDirectory => Path.Combine(_directory.Path, "data");

    public Dictionary<string, string> Settings => new()
    {
        ["SK_SITE"] = RepositoryRoot.PathOf("docs/examples/minimal.site.json"),
        ["SK_STORE"] = "sqlite",
        ["SK_DATA"] = DataDirectory,
        ["SK_STORE_PATIENCE"] = "00:00:03",
    };

    public static async Task<FunctionApp> StartAsync()
    {
        var app = new FunctionApp();
        await app.RestartAsync();
        return app;
    }

    /// <summary>An app whose store something is written into before the worker starts for the first time.</summary>
    public static async Task<FunctionApp> PrepareAsync(Func<SqliteDatabase, Site, Task> write)
    {
        var app = new FunctionApp();
        var site = SiteFile.Parse(await File.ReadAllTextAsync(app.Settings["SK_SITE"])).Site!;
        Directory.CreateDirectory(app.DataDirectory);
        using var database = SqliteDatabase.Open(app.DataDirectory, StoreKind.Site);
        await write(database, site);
        return app;
    }

    /// <summary>Kills the worker, if there is one, and starts another on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _host = await FunctionHost.StartAsync(Settings);
    }

    /// <summary>Opens the store after the worker is gone.</summary>
    public async Task<T> ReadAsync<T>(Func<ITelemetryStore, Task<T>> read)
    {
        await StopAsync();
        using var database = SqliteDatabase.Open(DataDirectory, StoreKind.Site);
        return await read(new SqliteTelemetryStore(database));
    }

    /// <summary>Writes documents after the worker is gone.</summary>
    public async Task WriteAsync(DocumentCommit commit)
    {
        await StopAsync();
        using var database = SqliteDatabase.Open(DataDirectory, StoreKind.Site);
        await new SqliteDocumentStore(database).WriteAsync(commit, default);
    }

    /// <summary>Holds the write lock of the database, as a backup program might; until disposed nobody else writes.</summary>
    public SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(DataDirectory, SqliteDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Dispose();
    }

    private async Task StopAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
            _host = null;
        }
    }
}
