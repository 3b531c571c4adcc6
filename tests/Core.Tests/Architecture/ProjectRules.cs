namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>Which project may know which, and which packages it may use. A new project is added here first.</summary>
internal static class ProjectRules
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["functions/Core"] = [],
        ["functions/Mqtt"] = [],
        ["functions/Pipeline"] = ["functions/Core"],
        ["functions/Api"] = ["functions/Pipeline", "functions/Core"],
        ["functions/Adapters.Local"] = ["functions/Pipeline", "functions/Core"],
        ["functions/Adapters.Azure"] = ["functions/Pipeline", "functions/Core"],
        ["functions/Adapters.MlNet"] = ["functions/Pipeline", "functions/Core"],
        ["functions/Adapters.MqttNet"] = ["functions/Pipeline", "functions/Core"],
        ["functions/Extensions.Mqtt"] = [],
        ["functions/App"] =
        [
            "functions/Api", "functions/Adapters.Azure", "functions/Adapters.Local", "functions/Adapters.MlNet",
            "functions/Adapters.MqttNet", "functions/Extensions.Mqtt", "functions/Pipeline", "functions/Core",
        ],
        ["functions/Embedded"] =
        [
            "functions/Api", "functions/Adapters.Local", "functions/Adapters.MlNet", "functions/Adapters.MqttNet",
            "functions/Mqtt", "functions/Pipeline", "functions/Core",
        ],
        ["simulators/Plants"] = [],
        ["simulators/Cli"] = ["simulators/Plants", "functions/Mqtt"],
    };

    // A name that ends in a dot stands for all packages that start with it.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["functions/Core"] = ["MathNet.Numerics"],
        ["functions/Api"] = ["Microsoft.AspNetCore.OpenApi"],
        ["functions/Adapters.Local"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3"],
        ["functions/Adapters.Azure"] = ["Azure."],
        ["functions/Adapters.MlNet"] = ["Microsoft.ML", "Microsoft.ML."],
        ["functions/Adapters.MqttNet"] = ["MQTTnet"],
        ["functions/Extensions.Mqtt"] = ["MQTTnet", "Microsoft.Azure.WebJobs", "Microsoft.Azure.WebJobs."],
        ["functions/App"] = ["Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker."],
        ["functions/Embedded"] = ["System.CommandLine", "Spectre.Console", "CsvHelper", "ExcelDataReader"],
        ["simulators/Cli"] = ["System.CommandLine", "Spectre.Console", "CsvHelper"],
    };

    /// <summary>The projects a project may know, by folder; null for a project nobody wrote down.</summary>
    public static IReadOnlyList<string>? AllowedProjects(string folder) => Projects.GetValueOrDefault(folder);

    public static IEnumerable<string> Breaches(ProjectFile project)
    {
        if (AllowedProjects(project.Folder) is not { } allowed)
        {
            return [$"{project.Folder} is not in the table of projects."];
        }

        var packages = Packages.GetValueOrDefault(project.Folder) ?? [];
        return project.Projects.Except(allowed).Select(other => $"{project.Folder} must not reference {other}.")
            .Concat(project.Packages.Where(package => !packages.Any(rule => Matches(rule, package)))
                .Select(package => $"{project.Folder} must not use the package {package}."));
    }

    /// <summary>The folder of the project a namespace belongs to, or null where it is none of ours.</summary>
    public static string? FolderOf(string ns)
    {
        var name = ns.StartsWith("SektorKopplung.Functions", StringComparison.Ordinal)
            ? "functions/App"
            : Projects.Keys.Where(folder => IsIn(ns, NamespaceOf(folder))).MaxBy(folder => folder.Length);
        return name;
    }

    public static string NamespaceOf(string folder) => "SektorKopplung." + (folder.StartsWith("simulators/", StringComparison.Ordinal)
        ? "Simulators." + folder["simulators/".Length..]
        : folder["functions/".Length..]);

    private static bool IsIn(string ns, string parent)
        => ns == parent || ns.StartsWith(parent + ".", StringComparison.Ordinal);

    private static bool Matches(string rule, string package)
        => rule.EndsWith('.') ? package.StartsWith(rule, StringComparison.Ordinal) : package == rule;
}
