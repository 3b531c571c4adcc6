namespace SektorKopplung.Azure.Tests;

/// <summary>The folder of the solution file, found upwards from the test's own.</summary>
internal static class RepositoryRoot
{
    private static readonly string Root = Find();

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SektorKopplung.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No SektorKopplung.sln above the tests.");
    }
}
