using System.Text;
using SektorKopplung.Adapters.Local.Storage;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>Writes notices into a folder: complete, on the disk, and never half of one. Safe for concurrent use.</summary>
public sealed class FileNoticeWriter(string folder) : INoticeWriter, IDisposable
{
    /// <summary>The name of the folder in the data directory.</summary>
    public const string FolderName = "notices";

    private readonly SemaphoreSlim _writing = new(1);

    /// <inheritdoc/>
    public async Task WriteAsync(string name, string content, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || name is "." or ".." || name != Path.GetFileName(name))
        {
            throw new ArgumentException("A notice is a file name without folders.", nameof(name));
        }

        await _writing.WaitAsync(cancellationToken);
        try
        {
            await ReplaceAsync(name, content, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{Path.Combine(folder, name)} cannot be written: {error.Message}", error);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task ReplaceAsync(string name, string content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{name}.new");
        using (var file = File.OpenHandle(draft, FileMode.Create, FileAccess.Write))
        {
            await RandomAccess.WriteAsync(file, Encoding.UTF8.GetBytes(content), 0, cancellationToken);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(draft, Path.Combine(folder, name), overwrite: true);
        DirectoryFlush.Flush(folder);
    }
}
