using SektorKopplung.Core.Trees;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Embedded.Training;

/// <summary>Model files on disk: <c>{kind}.{network or coupling}.model.json</c>.</summary>
internal static class ModelFiles
{
    private const string Ending = ".model.json";

    /// <summary>Where the models that come with the program lie.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The name of a model's file.</summary>
    public static string NameOf(string kind, string asset) => $"{kind}.{asset}{Ending}";

    /// <summary>The network or coupling a file is named after; null where its name says none.</summary>
    public static string? AssetOf(string path)
    {
        var parts = Path.GetFileName(path).Replace(Ending, "", StringComparison.Ordinal).Split('.', 2);
        return parts.Length == 2 ? parts[1] : null;
    }

    /// <summary>The models of a directory; none where it is missing.</summary>
    /// <exception cref="CommandFailedException">A file is no model.</exception>
    public static ShippedModels Load(string directory)
        => !Directory.Exists(directory) ? ShippedModels.None : new([.. Directory.GetFiles(directory, $"*{Ending}")
            .Order(StringComparer.Ordinal).Select(path => new ShippedModel(AssetOf(path), Parse(path)))]);

    private static ModelFile Parse(string path)
    {
        try
        {
            return ModelFile.Parse(File.ReadAllText(path));
        }
        catch (FormatException error)
        {
            throw CommandFailedException.BrokenWorld($"The model {path} that came with the program cannot be used: {error.Message}");
        }
    }
}
