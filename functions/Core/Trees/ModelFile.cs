namespace SektorKopplung.Core.Trees;

/// <summary>A trained model as a file that every edition can read (Modelldatei); see docs/model-file.md.</summary>
public sealed record ModelFile
{
    /// <summary>The format written and read.</summary>
    public const string Format = "sektorkopplung-model/1";

    /// <summary>What the model is for, in a word: <c>demand-residual</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The trees.</summary>
    public required TreeEnsemble Trees { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ModelProvenance Provenance { get; init; }

    /// <summary>Further numbers its user needs, by name.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Reads a model; every number comes back bit for bit.</summary>
    /// <exception cref="FormatException">The text is no model; the message says where and what is wrong.</exception>
    public static ModelFile Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ModelReader.Read(json);
    }

    /// <summary>Writes the model as compact JSON, a line per tree.</summary>
    /// <exception cref="ArgumentException">A score or a number is not finite, or a word is empty.</exception>
    public string Write() => ModelWriter.Write(this);
}
