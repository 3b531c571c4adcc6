using System.Globalization;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>A series that goes on from its latest value, without a usual week (Niveauprognose).</summary>
/// <remarks>See docs/formulas.md. Never worse than the latest value on the weeks held out, for those weights count as 0.</remarks>
internal sealed class LevelForecaster : IForecaster
{
    private readonly LevelFit _fit;
    private readonly ResidualBand _band;
    private readonly TrainingRecord _record;

    private LevelForecaster(LevelFit fit, ResidualBand band, TrainingRecord record)
    {
        _fit = fit;
        _band = band;
        _record = record;
    }

    /// <summary>Learns from all measured hours.</summary>
    public static LevelForecaster Learn(TrainingRows rows, int horizon, TrainingRecord record)
    {
        var load = Scaled(rows.Grid, rows.Scale);
        var fit = LevelFit.Of(load, horizon);
        return new(fit, ResidualBand.Fit([.. fit.PastErrors(rows.Grid, load, horizon)]), record);
    }

    /// <summary>The hours of a grid divided by a scale; NaN where not measured.</summary>
    public static double[] Scaled(HourGrid grid, double scale) => [.. grid.Load.Select(value => value / scale)];

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var grid = HourGrid.Of(request, issued.AddHours(-RecentLevel.Reach), RecentLevel.Reach + request.HorizonHours);
        var load = Scaled(grid, _record.Scale);
        var level = RecentLevel.Of(load, RecentLevel.Reach);
        return new()
        {
            Series = request.Series,
            IssuedAt = request.IssuedAt,
            Points = level is { } known ? Points(grid, load, known, request.HorizonHours) : [],
            Model = _record.Model,
            TrainedOn = _record.Window,
            Note = level is null
                ? "No measurement in the last three weeks: no forecast."
                : ForecastNotes.Join(_record.Note, NoteOnWeights(request.HorizonHours), ForecastNotes.OnSilence(grid, RecentLevel.Reach)),
        };
    }

    private ForecastPoint[] Points(HourGrid grid, double[] load, RecentLevel level, int horizon)
    {
        var unrest = RecentErrors.Of(load, RecentLevel.Reach).Unrest;
        var points = new ForecastPoint[horizon];
        for (var lead = 0; lead < horizon; lead++)
        {
            var hour = RecentLevel.Reach + lead;
            points[lead] = _band.Around(grid.Start.AddHours(hour), lead,
                new(grid.LocalHour[hour], _fit.At(level, lead), unrest), _record.Scale);
        }

        return points;
    }

    private string NoteOnWeights(int horizon)
    {
        var repeated = Enumerable.Range(0, horizon).Count(_fit.IsPersistence);
        return repeated == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"Repeats the latest value for {repeated} of {horizon} h: nothing was better on held-out weeks.");
    }
}
