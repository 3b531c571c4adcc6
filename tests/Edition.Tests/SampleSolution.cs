using System.IO.Compression;

namespace SektorKopplung.Edition.Tests;

/// <summary>
/// A small solution with this repository's own edition files: a project for every edition, one for the full edition
/// that needs the package Sample.Package, and the probe. Its only feed is a folder, with the package or without it.
/// </summary>
internal sealed class SampleSolution : IDisposable
{
    private const string Package = "Sample.Package";

    private readonly string _root = Directory.CreateTempSubdirectory("edition-").FullName;

    public SampleSolution(bool feedHasPackage, bool probeIsBroken = false)
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets", "build/LeftOut.targets", "CodeMetricsConfig.txt" })
        {
            Write(file, File.ReadAllText(Path.Combine(RepositoryRoot(), file)));
        }

        Directory.CreateDirectory(Path.Combine(_root, "feed"));
        if (feedHasPackage)
        {
            WritePackage();
        }

        Write("nuget.config", """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>""");
        Write("Directory.Packages.props", Project($"""
            <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
            <ItemGroup><PackageVersion Include="{Package}" Version="1.0.0" /></ItemGroup>
            """, sdk: ""));
        Write("functions/Base/Sample.Base.csproj", Project(""));
        Write("functions/App/Sample.App.csproj", Project($"""
            <PropertyGroup><FullEditionOnly>true</FullEditionOnly></PropertyGroup>
            <ItemGroup><PackageReference Include="{Package}" /><ProjectReference Include="../Base/Sample.Base.csproj" /></ItemGroup>
            """));
        Write("tests/Azure.Tests/Sample.Azure.Tests.csproj", Project($"""
            <PropertyGroup><FullEditionOnly>true</FullEditionOnly><IsTestProject>true</IsTestProject></PropertyGroup>
            <ItemGroup>{(probeIsBroken ? """<PackageReference Include="No.Version" />""" : "")}<ProjectReference Include="../../functions/App/Sample.App.csproj" /></ItemGroup>
            """));
        Write("Sample.slnx", """
            <Solution><Project Path="functions/Base/Sample.Base.csproj" /><Project Path="functions/App/Sample.App.csproj" /><Project Path="tests/Azure.Tests/Sample.Azure.Tests.csproj" /></Solution>
            """);
    }

    public Task<DotnetRun> RunAsync(params string[] arguments)
        => DotnetRun.StartAsync(_root, Path.Combine(_root, "cache"), arguments);

    public bool HasBuilt(string project) => File.Exists(Path.Combine(_root, "artifacts", "bin", project, "debug", project + ".dll"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string RepositoryRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "SektorKopplung.sln")))
        {
            directory = Path.GetDirectoryName(directory)
                ?? throw new InvalidOperationException("The repository was not found above the test's folder.");
        }

        return directory;
    }

    private static string Project(string content, string sdk = " Sdk=\"Microsoft.NET.Sdk\"") => $"<Project{sdk}>{content}</Project>";

    private void Write(string path, string content)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private void WritePackage()
    {
        using var archive = ZipFile.Open(Path.Combine(_root, "feed", Package + ".1.0.0.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(archive.CreateEntry(Package + ".nuspec").Open());
        nuspec.Write($"""
            <package><metadata><id>{Package}</id><version>1.0.0</version><authors>sample</authors><description>Empty.</description></metadata></package>
            """);
    }
}
