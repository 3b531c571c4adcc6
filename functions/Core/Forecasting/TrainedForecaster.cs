using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>An expectation, corrected by the last days' deviations and by trees where there are any, with its band (angelerntes Modell).</summary>
internal sealed class TrainedForecaster : IForecaster
{
    private const int LookBackHours = 21 * 24;

    private readonly IExpectation _expectation;
    private readonly LagCorrection _lags;
    private readonly ResidualBand _band;
    private readonly TrainingRecord _record;
    private readonly ResidualModel? _residual;

    private TrainedForecaster(IExpectation expectation, LagCorrection lags, ResidualBand band, TrainingRecord record,
        ResidualModel? residual = null)
    {
        _expectation = expectation;
        _lags = lags;
        _band = band;
        _record = record;
        _residual = residual;
    }

    /// <summary>Learns correction and band from the held-out errors of an expectation.</summary>
    public static TrainedForecaster Learn(TrainingRows rows, FittedExpectation fitted, int horizon, TrainingRecord record)
        => Learn(new(rows, fitted, LagCorrection.Fit(fitted.HeldOutErrors, horizon), record, false), horizon);

    /// <summary>Learns the band of a linear model. Trees, which know the band where they have their full say, are added to a
    /// detailed one only.</summary>
    public static TrainedForecaster Learn(LinearFit fit, int horizon, ResidualModel? residual = null)
    {
        var band = ResidualBand.Fit([.. fit.PastErrors(horizon)]);
        return residual is not null && fit.IsDetailed
            ? new(fit.Fitted.Expectation, fit.Lags, band, fit.Record with { Model = "ridge+trees" }, residual)
            : new(fit.Fitted.Expectation, fit.Lags, band, fit.Record);
    }

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var past = PastOf(request);
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var points = new ForecastPoint[request.HorizonHours];
        var row = new float[_residual?.Features.Names.Count ?? 0];
        for (var lead = 0; lead < points.Length; lead++)
        {
            var hour = LookBackHours + lead;
            var expected = _expectation.At(past.Grid, hour);
            var linear = expected + past.LagAt(_lags, lead);
            var value = linear + TreesAt(past, lead, (expected, linear), row);
            points[lead] = BandOf(past.Grid, hour, linear).Around(issued.AddHours(lead), lead,
                new(past.Grid.LocalHour[hour], value, past.Recent.Unrest), _record.Scale);
        }

        return new()
        {
            Series = request.Series,
            IssuedAt = request.IssuedAt,
            Points = points,
            Model = _record.Model,
            TrainedOn = _record.Window,
            Note = ForecastNotes.Join(_record.Note, ForecastNotes.OnSilence(past.Grid, LookBackHours),
                _expectation.UsesOutdoor ? ForecastNotes.OnOutdoor(past.Grid, LookBackHours) : ""),
        };
    }

    /// <summary>Splits the forecast of a request into what it comes from.</summary>
    public ForecastExplanation Explain(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var past = PastOf(request);
        var names = _residual?.Features.Names ?? [];
        var split = new ForecastSplit(_record.Scale, names);
        var row = new float[names.Count];
        for (var lead = 0; lead < request.HorizonHours; lead++)
        {
            var hour = LookBackHours + lead;
            var expected = _expectation.At(past.Grid, hour);
            var linear = expected + past.LagAt(_lags, lead);
            var trees = TreesAt(past, lead, (expected, linear), row);
            var share = _residual?.ShareOf(lead, past.Grid, hour, linear) ?? 0;
            var values = split.Begin(linear + trees);
            _expectation.Split(past.Grid, hour, values);
            values[(int)TermGroup.Recent] += linear - expected;
            split.AddTrees(share > 0 ? _residual!.File.Trees.Explain(row) : null, share);
            split.End();
        }

        return split.Explain(Yesterday(past, Math.Min(24, request.HorizonHours)));
    }

    // What the expectation's parts were on the day before, hour by hour.
    private double[][] Yesterday(ResidualPast past, int hours)
        => [.. Enumerable.Range(LookBackHours - 24, hours).Select(hour =>
        {
            var values = new double[ForecastSplit.Groups];
            _expectation.Split(past.Grid, hour, values);
            return values;
        })];

    // Beyond what the trees have seen the linear model answers, and so does its band.
    private ResidualBand BandOf(HourGrid grid, int hour, double linear)
        => _residual is not null && _residual.KnownShareOf(grid, hour, linear) >= 1 ? _residual.Band : _band;

    private double TreesAt(ResidualPast past, int lead, (double Expected, double Linear) value, float[] row)
    {
        if (_residual is null)
        {
            return 0;
        }

        _residual.Features.Write(past, lead, value.Expected, value.Linear, row);
        return _residual.At(lead, row, past.Grid, LookBackHours + lead, value.Linear);
    }

    private ResidualPast PastOf(ForecastRequest request)
    {
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var grid = HourGrid.Of(request, issued.AddHours(-LookBackHours), LookBackHours + request.HorizonHours,
            _record.UsualCelsius);
        return new(grid, Errors(grid), _record.Scale, LookBackHours);
    }

    private double[] Errors(HourGrid grid)
    {
        var errors = new double[grid.Count];
        Array.Fill(errors, double.NaN);
        for (var hour = LookBackHours - LagCorrection.Reach; hour < LookBackHours; hour++)
        {
            if (double.IsFinite(grid.Load[hour]))
            {
                errors[hour] = (grid.Load[hour] / _record.Scale) - _expectation.At(grid, hour);
            }
        }

        return errors;
    }
}
