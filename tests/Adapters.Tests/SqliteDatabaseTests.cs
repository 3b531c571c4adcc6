using SektorKopplung.Adapters.Local;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Adapters.Tests;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData(StoreKind.Demo, StoreKind.Site)]
    [InlineData(StoreKind.Site, StoreKind.Demo)]
    public void A_directory_of_the_other_kind_is_refused(StoreKind first, StoreKind second)
    {
        SqliteDatabase.Open(_directory.Path, first).Dispose();

        var error = Assert.Throws<StoreRefusedException>(() => SqliteDatabase.Open(_directory.Path, second));

        Assert.Contains("name another directory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_in_use_is_refused()
    {
        using var first = SqliteDatabase.Open(_directory.Path, StoreKind.Site);

        var error = Assert.Throws<StoreRefusedException>(() => SqliteDatabase.Open(_directory.Path, StoreKind.Site));

        Assert.Contains("in use", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_directory_is_not_kept_locked()
    {
        SqliteDatabase.Open(_directory.Path, StoreKind.Demo).Dispose();
        Assert.Throws<StoreRefusedException>(() => SqliteDatabase.Open(_directory.Path, StoreKind.Site));

        SqliteDatabase.Open(_directory.Path, StoreKind.Demo).Dispose();
    }

    [Fact]
    public void A_file_that_is_no_database_is_named()
    {
        File.WriteAllText(Path.Combine(_directory.Path, SqliteDatabase.FileName), new string('x', 5000));

        var error = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.Open(_directory.Path, StoreKind.Site));

        Assert.Contains("damaged or no database", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
