using SektorKopplung.Adapters.Local;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Adapters.Tests;

public sealed class SqliteDocumentStoreTests : DocumentStoreContract, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteDatabase _database;

    public SqliteDocumentStoreTests()
    {
        _database = SqliteDatabase.Open(_directory.Path, StoreKind.Site);
        Store = new SqliteDocumentStore(_database);
    }

    protected override IDocumentStore Store { get; }

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }
}
