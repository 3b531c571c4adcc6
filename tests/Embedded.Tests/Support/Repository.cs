using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>Where the built program and the site it is tried with are.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>The program as it was built, beside these tests.</summary>
    public static string Program { get; }
        = Path.GetFullPath(Path.Combine(Own.FullName, "..", "..", "SektorKopplung.Embedded", Own.Name, "sektorkopplung.dll"));

    /// <summary>A site with one network, one boiler, one data centre and one coupling.</summary>
    public static string SmallSite { get; } = RepositoryRoot.PathOf("docs/examples/minimal.site.json");
}
