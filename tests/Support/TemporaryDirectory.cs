namespace SektorKopplung.Tests.Support;

/// <summary>A directory that is gone after the test.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sektorkopplung-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
