using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>What every document store must do.</summary>
public abstract class DocumentStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IDocumentStore Store { get; }

    [Fact]
    public async Task A_document_comes_back_until_it_is_deleted()
    {
        Assert.Null(await Store.GetAsync("alarm", "a", default));
        await WriteAsync(new DocumentWrite("alarm", "a", "{\"ü\":1}"));
        Assert.Equal("{\"ü\":1}", (await Store.GetAsync("alarm", "a", default))!.Json);

        await WriteAsync(new DocumentWrite("alarm", "a", null));

        Assert.Null(await Store.GetAsync("alarm", "a", default));
    }

    // A model with its own file, written as text, takes some hundred kilobytes.
    [Theory]
    [InlineData(64 * 1024)]
    [InlineData(1024 * 1024)]
    [InlineData(4 * 1024 * 1024)]
    public async Task A_long_document_comes_back_whole(int characters)
    {
        var random = new Random(1);
        var json = $"\"{string.Concat(Enumerable.Range(0, characters).Select(_ => (char)random.Next('a', 'z')))}\"";

        await WriteAsync(new DocumentWrite("model", "long", json));

        Assert.Equal(json, (await Store.GetAsync("model", "long", default))!.Json);
        Assert.Equal(json, Assert.Single(await Store.ListAsync("model", default)).Json);
    }

    [Fact]
    public async Task A_kind_is_listed_by_id()
    {
        await WriteAsync(new("alarm", "b", "2"), new("alarm", "a", "1"), new("other", "c", "3"));

        var found = await Store.ListAsync("alarm", default);

        Assert.Equal(["a", "b"], found.Select(document => document.Id));
    }

    [Fact]
    public async Task A_changed_document_is_not_overwritten_and_nothing_else_is_written()
    {
        await WriteAsync(new DocumentWrite("alarm", "a", "1"));
        var seen = (await Store.GetAsync("alarm", "a", default))!.ETag;
        await WriteAsync(new DocumentWrite("alarm", "a", "2", seen));

        await Assert.ThrowsAsync<DocumentConflictException>(() => Store.WriteAsync(
            new([new("alarm", "x", "1"), new("alarm", "a", "3", seen)], [new("log", Noon, "1")]), default));

        Assert.Equal("2", (await Store.GetAsync("alarm", "a", default))!.Json);
        Assert.Null(await Store.GetAsync("alarm", "x", default));
        Assert.Empty(await Store.ReadJournalAsync("log", TimeWindow.StartingAt(Noon, TimeSpan.FromHours(1)), 10, default));
    }

    [Fact]
    public async Task A_document_made_anew_never_gets_an_old_tag()
    {
        await WriteAsync(new DocumentWrite("alarm", "a", "1"));
        var old = (await Store.GetAsync("alarm", "a", default))!.ETag;
        await WriteAsync(new DocumentWrite("alarm", "a", null));
        await WriteAsync(new DocumentWrite("alarm", "a", "1"));

        await Assert.ThrowsAsync<DocumentConflictException>(() => WriteAsync(new DocumentWrite("alarm", "a", "2", old)));
    }

    [Fact]
    public async Task A_journal_is_read_newest_first_in_a_half_open_window()
    {
        JournalEntry Entry(int minute, string json) => new("log", Noon.AddMinutes(minute), json);
        await Store.WriteAsync(
            new([], [Entry(0, "a"), Entry(1, "b"), Entry(1, "c"), Entry(2, "d"), new("other", Noon, "x")]), default);

        var found = await Store.ReadJournalAsync("log", new(Noon, Noon.AddMinutes(2)), 2, default);

        Assert.Equal(["c", "b"], found.Select(entry => entry.Json));
    }

    private Task WriteAsync(params DocumentWrite[] writes) => Store.WriteAsync(new(writes, []), default);
}
