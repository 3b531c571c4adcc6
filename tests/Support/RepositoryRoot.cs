namespace SektorKopplung.Tests.Support;

/// <summary>The folder of the solution file, found upwards from the test's own.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder.</summary>
    public static string Path { get; } = Find();

    /// <summary>Measured data beside the repository, or where SK_SHARED_DATA says; the folder need not be there.</summary>
    public static string SharedData
        => Environment.GetEnvironmentVariable("SK_SHARED_DATA") is { Length: > 0 } named ? named : PathOf("../shared/data");

    /// <summary>The full path of a file of the repository.</summary>
    public static string PathOf(string relativePath)
        => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SektorKopplung.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No SektorKopplung.sln above the tests.");
    }
}
