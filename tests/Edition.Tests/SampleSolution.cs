using System.IO.Compression;

namespace SektorKopplung.Edition.Tests;

/// <summary>
/// A small solution with this repository's own edition files: a project for every edition, one for the full edition
/// that needs the package Sample.Package, one that needs ML.NET's stand-in Sample.Learner, and the probes of both. Its only feed is a
/// folder with the packages asked for.
/// </summary>
internal sealed class SampleSolution : IDisposable
{
    /// <summary>What the full edition needs.</summary>
    public const string Package = "Sample.Package";

    /// <summary>What stands in for ML.NET.</summary>
    public const string MlPackage = "Sample.Learner";

    private static readonly string[] ProjectPaths =
    [
        "functions/Base/Sample.Base.csproj", "functions/Ml/Sample.Ml.csproj", "functions/App/Sample.App.csproj",
        "tests/Azure.Tests/Sample.Azure.Tests.csproj", "tests/MlNet.Tests/Sample.MlNet.Tests.csproj",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("edition-").FullName;

    public SampleSolution(string[] packages, bool probeIsBroken = false, bool mlProbeIsBroken = false)
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets", "build/LeftOut.targets", "CodeMetricsConfig.txt" })
        {
            Write(file, File.ReadAllText(Path.Combine(RepositoryRoot(), file)));
        }

        Directory.CreateDirectory(Path.Combine(_root, "feed"));
        foreach (var package in packages)
        {
            WritePackage(package);
        }

        Write("nuget.config", """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>""");
        Write("Directory.Packages.props", Project($"""
            <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
            <ItemGroup><PackageVersion Include="{Package}" Version="1.0.0" /><PackageVersion Include="{MlPackage}" Version="1.0.0" /></ItemGroup>
            """, sdk: ""));
        WriteProjects(probeIsBroken, mlProbeIsBroken);
    }

    public Task<DotnetRun> RunAsync(params string[] arguments)
        => DotnetRun.StartAsync(_root, Path.Combine(_root, "cache"), arguments);

    public bool HasBuilt(string project) => File.Exists(Path.Combine(_root, "artifacts", "bin", project, "debug", project + ".dll"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Whether the project without a part of its own was built with the code for ML.NET.</summary>
    public bool BaseKnowsMlNet()
        => File.ReadAllText(Path.Combine(_root, "artifacts", "obj", "Sample.Base", "debug", "constants.txt")).Contains("WITH_MLNET", StringComparison.Ordinal);

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

    private void WriteProjects(bool probeIsBroken, bool mlProbeIsBroken)
    {
        Write("functions/Base/Sample.Base.csproj", Project("""
            <ItemGroup><ProjectReference Include="../Ml/Sample.Ml.csproj" Condition="'$(WithMlNet)' == 'true'" /></ItemGroup>
            <Target Name="WriteConstants" AfterTargets="CoreCompile"><WriteLinesToFile File="$(IntermediateOutputPath)constants.txt" Lines="$(DefineConstants)" Overwrite="true" /></Target>
            """));
        Write("functions/Ml/Sample.Ml.csproj", Project($"""
            <PropertyGroup><NeedsMlNet>true</NeedsMlNet></PropertyGroup>
            <ItemGroup><PackageReference Include="{MlPackage}" /></ItemGroup>
            """));
        Write("functions/App/Sample.App.csproj", Project($"""
            <PropertyGroup><FullEditionOnly>true</FullEditionOnly></PropertyGroup>
            <ItemGroup><PackageReference Include="{Package}" /><ProjectReference Include="../Base/Sample.Base.csproj" /></ItemGroup>
            """));
        Write("tests/Azure.Tests/Sample.Azure.Tests.csproj", Project($"""
            <PropertyGroup><FullEditionOnly>true</FullEditionOnly><IsTestProject>true</IsTestProject></PropertyGroup>
            <ItemGroup>{UnknownPackage(probeIsBroken)}<ProjectReference Include="../../functions/App/Sample.App.csproj" /></ItemGroup>
            """));
        Write("tests/MlNet.Tests/Sample.MlNet.Tests.csproj", Project($"""
            <PropertyGroup><NeedsMlNet>true</NeedsMlNet><IsTestProject>true</IsTestProject></PropertyGroup>
            <ItemGroup>{UnknownPackage(mlProbeIsBroken)}<ProjectReference Include="../../functions/Ml/Sample.Ml.csproj" /></ItemGroup>
            """));
        Write("Sample.slnx", $"""
            <Solution>{string.Concat(ProjectPaths.Select(path => $"""<Project Path="{path}" />"""))}</Solution>
            """);
    }

    private static string UnknownPackage(bool isThere) => isThere ? """<PackageReference Include="No.Version" />""" : "";

    private void Write(string path, string content)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private void WritePackage(string package)
    {
        using var archive = ZipFile.Open(Path.Combine(_root, "feed", package + ".1.0.0.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(archive.CreateEntry(package + ".nuspec").Open());
        nuspec.Write($"""
            <package><metadata><id>{package}</id><version>1.0.0</version><authors>sample</authors><description>Empty.</description></metadata></package>
            """);
    }
}
