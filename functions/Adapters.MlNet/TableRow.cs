using Microsoft.ML;
using Microsoft.ML.Data;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class TableRow
{
    public float[] Features { get; init; } = [];

    public float Label { get; init; }

    public float Weight { get; init; } = 1;

    /// <summary>The table as ML.NET reads it.</summary>
    public static IDataView View(MLContext context, TreeTrainingSet rows)
        => context.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Count).Select(row => Of(rows, row)).ToList(), SchemaOf(rows.Features.Count));

    /// <summary>The columns of rows of one width.</summary>
    public static SchemaDefinition SchemaOf(int width)
    {
        var schema = SchemaDefinition.Create(typeof(TableRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return schema;
    }

    private static TableRow Of(TreeTrainingSet rows, int row)
        => new() { Features = rows.Row(row).ToArray(), Label = rows.Targets[row], Weight = rows.Weights?[row] ?? 1 };
}
