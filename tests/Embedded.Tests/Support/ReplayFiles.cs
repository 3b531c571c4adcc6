using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A place for tables and mappings, and for the data of the monitor that they are replayed to.</summary>
internal sealed class ReplayFiles : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The data directory of the monitor.</summary>
    public string Data => Path.Combine(_directory.Path, "data");

    /// <summary>The arguments for a monitor of the small site.</summary>
    public IReadOnlyList<string> Monitor =>
        ["--site", Repository.SmallSite, "--data", Data, "--http", "http://127.0.0.1:0", "--mqtt", "0"];

    /// <summary>Writes a file; its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(_directory.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _directory.Dispose();
}
