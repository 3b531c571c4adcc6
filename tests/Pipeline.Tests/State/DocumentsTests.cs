using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.State;

public class DocumentsTests
{
    private readonly InMemoryDocumentStore _store = new();

    private Documents Documents => new(_store);

    [Fact]
    public async Task A_change_is_decided_anew_when_somebody_else_was_quicker()
    {
        await _store.WriteAsync(new([new("list", "a", "[1]")], []), default);
        var calls = 0;

        var result = await Documents.UpdateAsync(
            "list", "a", () => Array.Empty<int>(),
            list =>
            {
                if (calls++ == 0)
                {
                    _store.WriteAsync(new([new("list", "a", "[1,2]")], []), default).GetAwaiter().GetResult();
                }

                return new Change<int[]>([.. list, 3], []);
            },
            default);

        Assert.Equal([1, 2, 3], result);
        Assert.Equal("[1,2,3]", (await _store.GetAsync("list", "a", default))!.Json);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_not_written()
    {
        await _store.WriteAsync(new([new("list", "a", "[1]")], []), default);
        var tag = (await _store.GetAsync("list", "a", default))!.ETag;

        await Documents.UpdateAsync("list", "a", () => Array.Empty<int>(), list => new Change<int[]>(list, []), default);

        Assert.Equal(tag, (await _store.GetAsync("list", "a", default))!.ETag);
    }

    [Fact]
    public async Task A_change_gives_up_when_others_never_rest()
    {
        await _store.WriteAsync(new([new("list", "a", "[1]")], []), default);

        await Assert.ThrowsAsync<DocumentConflictException>(() => Documents.UpdateAsync(
            "list", "a", () => Array.Empty<int>(),
            list =>
            {
                _store.WriteAsync(new([new("list", "a", "[1]")], []), default).GetAwaiter().GetResult();
                return new Change<int[]>([.. list, 2], []);
            },
            default));
    }
}
