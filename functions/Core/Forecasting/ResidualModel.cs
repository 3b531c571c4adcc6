using System.Globalization;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Trees that correct the linear demand forecast by what it cannot see (Baummodell der Restabweichung).</summary>
/// <remarks>
/// Everything is relative to the mean size of a load, so a model can serve another network than it was trained on; whether it
/// should is for a backtest to say. Trees know nothing beyond what they have seen: outside the temperatures and loads of the
/// training their correction fades out, so that in unknown cold the linear model alone speaks. Immutable, safe to use from many
/// threads.
/// </remarks>
public sealed class ResidualModel
{
    /// <summary>The kind of its model file.</summary>
    public const string Kind = "demand-residual";

    internal const string MeanPrefix = "mean:";
    internal const string WeightPrefix = "weight:";

    private const double FadeKelvin = 4;
    private const double FadeLoad = 0.2;

    private readonly ITreeScorer _scorer;
    private readonly double[] _weights;
    private readonly (double Low, double High) _celsius;
    private readonly double _highestLoad;

    private ResidualModel(ModelFile file, (ITreeScorer Scorer, byte[] Native) trees, ResidualFeatures features)
    {
        File = file;
        (_scorer, NativeModel) = trees;
        Features = features;
        _weights = [.. Enumerable.Range(0, LeadTimes.Groups).Select(group => Number(file, WeightPrefix + Text(group)))];
        _celsius = (Number(file, "outdoor_lowest"), Number(file, "outdoor_highest"));
        _highestLoad = Number(file, "load_highest");
        Horizon = (int)Number(file, "horizon");
        Band = ResidualBand.Read(name => Number(file, name));
    }

    /// <summary>The model with its provenance, as it is kept and sent.</summary>
    public ModelFile File { get; }

    /// <summary>The trainer's own file of the same trees; empty where the model was not trained just now.</summary>
    public byte[] NativeModel { get; }

    /// <summary>For how many hours ahead it was trained.</summary>
    public int Horizon { get; }

    /// <summary>What its trees see.</summary>
    internal ResidualFeatures Features { get; }

    /// <summary>The 80 % band from errors on days the trees were not trained on.</summary>
    internal ResidualBand Band { get; }

    /// <summary>Takes a model out of its file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scorer">What scores its trees; null for the trees of the file, which explain in any case.</param>
    /// <exception cref="FormatException">The file holds another kind of model, other features or lacks a number; the message says which.</exception>
    public static ResidualModel Of(ModelFile file, ITreeScorer? scorer = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Of(file, (scorer ?? file.Trees, []));
    }

    /// <summary>A model that was trained just now.</summary>
    internal static ResidualModel Of(ModelFile file, TrainedTrees trained) => Of(file, (trained.Ensemble, trained.NativeModel));

    private static ResidualModel Of(ModelFile file, (ITreeScorer Scorer, byte[] Native) trees)
    {
        if (file.Kind != Kind)
        {
            throw new FormatException($"The model is of kind {file.Kind}; a demand forecast needs {Kind}.");
        }

        var means = file.Numbers.Where(pair => pair.Key.StartsWith(MeanPrefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[MeanPrefix.Length..], pair => pair.Value);
        var features = ResidualFeatures.Of(file.Trees.Features, means)
            ?? throw new FormatException("The model's features are not those of this version's demand forecast: train it again.");
        foreach (var name in features.Related.Concat(features.Weather))
        {
            _ = Number(file, MeanPrefix + name);
        }

        return new(file, trees, features);
    }

    /// <summary>What the trees say of many hours, row after row, in mean loads.</summary>
    internal float[] Score(float[] rows) => _scorer.ScoreAll(rows);

    /// <summary>How much of the trees' answer counts, 0 to 1.</summary>
    internal double ShareOf(int lead, HourGrid grid, int hour, double linear)
        => _weights[LeadTimes.GroupOf(lead)] * KnownShareOf(grid, hour, linear);

    /// <summary>1 within what the trees have seen, 0 far beyond it.</summary>
    internal double KnownShareOf(HourGrid grid, int hour, double linear)
    {
        var celsius = grid.Outdoor.OverDay[hour];
        var beyond = Math.Max(Math.Max(_celsius.Low - celsius, celsius - _celsius.High) / FadeKelvin,
            (linear - _highestLoad) / FadeLoad);
        return Math.Clamp(1 - beyond, 0, 1);
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(ModelFile file, string name)
        => file.Numbers.TryGetValue(name, out var number)
            ? number
            : throw new FormatException($"The model lacks the number {name}.");
}
