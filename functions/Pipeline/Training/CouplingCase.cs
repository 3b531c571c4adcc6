using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The hours in which a coupling ran as much as it could.</summary>
internal sealed class CouplingCase(string site, IReadOnlyList<CouplingRow> rows) : ILearningCase
{
    /// <inheritdoc/>
    public TimeZoneInfo Zone => LocalCalendar.Zone;

    /// <inheritdoc/>
    public HourlySeries Measured { get; } = SeriesOf(rows, row => row.Delivered);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, HourlySeries> Inputs { get; } = new Dictionary<string, HourlySeries>
    {
        ["heat_available"] = SeriesOf(rows, row => row.Conditions.Available.P50),
        ["source_temperature"] = SeriesOf(rows, row => row.Conditions.Way.Temperatures.Source.Celsius),
        ["return_temperature"] = SeriesOf(rows, row => row.Conditions.Way.Temperatures.Return.Celsius),
        ["heat_load"] = SeriesOf(rows, row => row.Conditions.Load.P50),
        ["outdoor_temperature"] = SeriesOf(rows, row => row.Conditions.OutdoorCelsius),
    };

    /// <inheritdoc/>
    public ModelFile Train(DateTimeOffset until, ITreeTrainer trainer, int seed)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return CouplingTraining.Train([.. rows.Where(row => row.Conditions.Hour < until)], trainer, seed).ToFile(site, until);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// From the heat of the source, the load and the weather measured in the hour itself: both models are judged by how well they
    /// know the coupling, without the errors of the forecasts they are given when they serve.
    /// </remarks>
    public IReadOnlyDictionary<DateTimeOffset, double> Expect(ModelFile? model, IReadOnlyList<DateOnly> days)
    {
        var learned = model is null ? null : CouplingModel.Of(model);
        var asked = days.ToHashSet();
        return rows.Where(row => asked.Contains(LocalDays.Of(row.Conditions.Hour, Zone)))
            .ToDictionary(row => row.Conditions.Hour, row => learned?.HeatOf(row) ?? row.Physical);
    }

    private static HourlySeries SeriesOf(IReadOnlyList<CouplingRow> rows, Func<CouplingRow, double> valueOf)
    {
        var start = rows[0].Conditions.Hour;
        var values = new double?[(int)(rows[^1].Conditions.Hour - start).TotalHours + 1];
        foreach (var row in rows)
        {
            values[(int)(row.Conditions.Hour - start).TotalHours] = valueOf(row);
        }

        return new(start, values);
    }
}
