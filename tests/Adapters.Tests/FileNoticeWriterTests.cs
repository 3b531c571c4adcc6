using SektorKopplung.Adapters.Local;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Adapters.Tests;

public sealed class FileNoticeWriterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_notice_is_written_and_the_next_replaces_it_without_leaving_a_draft()
    {
        using var writer = new FileNoticeWriter(Path.Combine(_directory.Path, "notices"));

        await writer.WriteAsync("lage.html", "a long first text", CancellationToken.None);
        await writer.WriteAsync("lage.html", "second", CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_directory.Path, "notices")));
        Assert.Equal("second", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("../lage.html")]
    [InlineData("a/lage.html")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_name_that_leaves_the_folder_is_refused(string name)
    {
        using var writer = new FileNoticeWriter(_directory.Path);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(name, "", CancellationToken.None));
        Assert.Empty(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_directory.Path, "taken");
        await File.WriteAllTextAsync(file, "");
        using var writer = new FileNoticeWriter(file);

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => writer.WriteAsync("lage.html", "", CancellationToken.None));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }
}
