using Microsoft.ML;
using Microsoft.ML.Data;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>Scores rows with ML.NET itself, from the file that a training wrote.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class MlNetScorer
{
    private readonly MLContext _context = new();
    private readonly ITransformer _model;
    private readonly int _width;

    /// <summary>Loads a model.</summary>
    /// <param name="nativeModel">The file, as <see cref="Core.Trees.TrainedTrees.NativeModel"/> holds it.</param>
    /// <exception cref="FormatException">The file is none of ML.NET's models of this kind.</exception>
    public MlNetScorer(byte[] nativeModel)
    {
        ArgumentNullException.ThrowIfNull(nativeModel);
        using var file = new MemoryStream(nativeModel, writable: false);
        DataViewSchema schema;
        try
        {
            _model = _context.Model.Load(file, out schema);
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or InvalidOperationException)
        {
            throw new FormatException("The file is no model of ML.NET.", exception);
        }

        _width = schema?.GetColumnOrNull(nameof(TableRow.Features)) is { Type: VectorDataViewType vector }
            ? vector.Size
            : throw new FormatException("The model has no column of features.");
    }

    /// <summary>The answers of many rows, in the target's unit.</summary>
    /// <param name="values">All values, row after row, as many per row as the model has features.</param>
    public float[] Score(float[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length % _width != 0)
        {
            throw new ArgumentException($"There are {values.Length} values for rows of {_width} features.", nameof(values));
        }

        var table = TableRow.View(_context, _width, [.. values.Chunk(_width).Select(row => new TableRow { Features = row })]);
        return [.. _model.Transform(table).GetColumn<float>("Score")];
    }
}
