using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The hours in which a coupling ran as much as it could.</summary>
internal sealed class CouplingCase(string site, IReadOnlyList<CouplingRow> rows) : ILearningCase
{
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
    public TrainedModel Train(DateTimeOffset until, ITreeTrainer trainer, int seed)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        var trained = CouplingTraining.Train([.. rows.Where(row => row.Conditions.Hour < until)], trainer, seed);
        return new(trained.ToFile(site, until), trained.Trees.NativeModel);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<DateTimeOffset, double> Expect(LoadedModel? model, IReadOnlyList<DateOnly> days)
    {
        var asked = days.ToHashSet();
        var hours = rows.Where(row => asked.Contains(LocalCalendar.DayOf(row.Conditions.Hour))).ToList();
        var heat = model is null
            ? hours.Select(row => row.Physical)
            : CouplingModel.Of(model.File, model.Scorer).HeatOf(hours);
        return hours.Zip(heat).ToDictionary(hour => hour.First.Conditions.Hour, hour => hour.Second);
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
