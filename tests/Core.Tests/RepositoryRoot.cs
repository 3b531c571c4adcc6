namespace SektorKopplung.Core.Tests;

/// <summary>The folder of the solution file, found upwards from the test's own.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Read(string relativePath) => File.ReadAllText(System.IO.Path.Combine(Path, relativePath));

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
