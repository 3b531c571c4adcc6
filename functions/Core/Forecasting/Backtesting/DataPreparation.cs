using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Makes hourly series of a recorded table and says what it found (Datenaufbereitung).</summary>
/// <remarks>
/// Suspect values stay in what is scored and are left out of what is learned from. Nothing is invented: a gap stays a gap.
/// </remarks>
public static class DataPreparation
{
    /// <summary>The series of a table.</summary>
    /// <param name="table">The rows, in any order.</param>
    /// <param name="reading">What the columns are.</param>
    /// <returns>Series from the first to the last row, with the findings; null without any value of the target.</returns>
    public static BacktestData? Prepare(MeasuredTable table, TableReading reading)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(reading);
        var findings = new List<DataFinding>();
        var rows = RowOrder.Sort(table.Rows, findings);
        if (!rows.Exists(row => row.Values[0] is not null))
        {
            return null;
        }

        var zeros = reading.IsCumulative ? RegisterFaults.In(rows, findings) : LostLinkZeros.In(table.Columns, rows, findings);
        var folding = new HourFolding(rows, zeros, reading.IsLabelledAtEnd);
        var measured = Target(folding, reading, findings, isUsable: false);
        var usable = Target(folding, reading, [], isUsable: true);
        var spikes = IsolatedSpikes.In(usable.Values);
        SeriesFindings.AddSpikes(findings, usable, spikes);
        SeriesFindings.AddStretches(findings, measured);
        return new()
        {
            Measured = measured,
            Usable = Without(usable, spikes),
            Outdoor = reading.Temperature is { } name ? Temperature(folding, IndexOf(table, name), findings, measured) : null,
            Related = reading.Related.Distinct().ToDictionary(column => column, column => folding.Means(IndexOf(table, column), true)),
            Weather = reading.Weather.ToDictionary(one => one.Key, one => folding.Means(IndexOf(table, one.Value), true)),
            Findings = findings,
        };
    }

    private static HourlySeries Target(HourFolding folding, TableReading reading, List<DataFinding> findings, bool isUsable)
        => reading switch
        {
            { IsCumulative: true } => folding.Increases(),
            { IsSummed: true } => folding.Sums(isUsable, findings),
            _ => folding.Means(0, isUsable),
        };

    private static HourlySeries Temperature(HourFolding folding, int column, List<DataFinding> findings, HourlySeries target)
    {
        var means = folding.Means(column, true);
        var spikes = IsolatedSpikes.In(means.Values);
        SeriesFindings.AddTemperature(findings, means, spikes, target);
        return Without(means, spikes);
    }

    private static HourlySeries Without(HourlySeries series, bool[] isLeftOut)
        => new(series.Start, [.. series.Values.Select((value, i) => isLeftOut[i] ? null : value)]);

    private static int IndexOf(MeasuredTable table, string column)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i] == column)
            {
                return i;
            }
        }

        throw new ArgumentException($"The table has no column '{column}'.", nameof(column));
    }
}
