using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>Scores rows with ML.NET itself, from the file that a training wrote.</summary>
/// <remarks>ML.NET's prediction engines serve one thread at a time: each call borrows one.</remarks>
public sealed class MlNetScorer : ITreeScorer
{
    private readonly MLContext _context = new();
    private readonly ITransformer _model;
    private readonly ConcurrentBag<PredictionEngine<TableRow, TableScore>> _engines = [];

    /// <summary>Loads a model.</summary>
    /// <param name="nativeModel">The file, as <see cref="TrainedTrees.NativeModel"/> holds it: from an altered one ML.NET may not
    /// come back for minutes.</param>
    /// <exception cref="FormatException">The file is none of ML.NET's models of this kind.</exception>
    public MlNetScorer(byte[] nativeModel)
    {
        ArgumentNullException.ThrowIfNull(nativeModel);
        try
        {
            using var file = new MemoryStream(nativeModel, writable: false);
            _model = _context.Model.Load(file, out var schema);
            Width = WidthOf(schema);
            Return(Borrow());
        }
        catch (Exception exception) when (exception is not (FormatException or OutOfMemoryException))
        {
            throw new FormatException($"ML.NET cannot read the file as one of its models: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public float[] ScoreAll(ReadOnlySpan<float> rows)
    {
        var scores = new float[TreeRows.CountIn(rows, Width)];
        if (rows.Contains(float.NaN))
        {
            throw new ArgumentException("A value is not a number.", nameof(rows));
        }

        var engine = Borrow();
        var row = new TableRow { Features = new float[Width] };
        var score = new TableScore();
        for (var index = 0; index < scores.Length; index++)
        {
            rows.Slice(index * Width, Width).CopyTo(row.Features);
            engine.Predict(row, ref score);
            scores[index] = score.Score;
        }

        Return(engine);
        return scores;
    }

    private static int WidthOf(DataViewSchema? schema)
        => schema?.GetColumnOrNull(nameof(TableRow.Features)) is { Type: VectorDataViewType vector }
            ? vector.Size
            : throw new FormatException("ML.NET's model has no column of features.");

    private PredictionEngine<TableRow, TableScore> Borrow()
        => _engines.TryTake(out var engine)
            ? engine
            : _context.Model.CreatePredictionEngine<TableRow, TableScore>(_model, inputSchemaDefinition: TableRow.SchemaOf(Width));

    // One that failed is not given back.
    private void Return(PredictionEngine<TableRow, TableScore> engine) => _engines.Add(engine);
}
