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
        => View(context, rows.Features.Count, [.. Enumerable.Range(0, rows.Count).Select(row => Of(rows, row))]);

    /// <summary>Rows of one width as ML.NET reads them.</summary>
    public static IDataView View(MLContext context, int width, IReadOnlyList<TableRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(TableRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private static TableRow Of(TreeTrainingSet rows, int row)
        => new() { Features = rows.Row(row).ToArray(), Label = rows.Targets[row], Weight = rows.Weights?[row] ?? 1 };
}
