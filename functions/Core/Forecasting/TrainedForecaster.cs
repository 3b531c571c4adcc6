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
        var ahead = LookAhead(past, points.Length);
        for (var lead = 0; lead < points.Length; lead++)
        {
            var hour = LookBackHours + lead;
            points[lead] = BandOf(past.Grid, hour, ahead[lead].Linear).Around(issued.AddHours(lead), lead,
                new(past.Grid.LocalHour[hour], ahead[lead].Value, past.Recent.Unrest), _record.Scale);
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
        var split = new ForecastSplit(_record.Scale, _residual?.Features.Names ?? []);
        foreach (var (lead, hour) in LookAhead(past, request.HorizonHours).Index())
        {
            var values = split.Begin(hour.Value);
            _expectation.Split(past.Grid, LookBackHours + lead, values);
            values[(int)TermGroup.Recent] += hour.Linear - hour.Expected;
            split.AddTrees(hour.TreeShare > 0 ? _residual!.File.Trees.Explain(hour.Row.Span) : null, hour.TreeShare);
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

    // The trees score all hours of a forecast together.
    private HourAhead[] LookAhead(ResidualPast past, int horizon)
    {
        var width = _residual?.Features.Names.Count ?? 0;
        var rows = new float[horizon * width];
        var ahead = new HourAhead[horizon];
        for (var lead = 0; lead < horizon; lead++)
        {
            var expected = _expectation.At(past.Grid, LookBackHours + lead);
            var linear = expected + past.LagAt(_lags, lead);
            ahead[lead] = new(expected, linear, rows.AsMemory(lead * width, width));
            _residual?.Features.Write(past, lead, expected, linear, rows.AsSpan(lead * width, width));
        }

        var scores = _residual?.Score(rows) ?? [];
        for (var lead = 0; lead < scores.Length; lead++)
        {
            var share = _residual!.ShareOf(lead, past.Grid, LookBackHours + lead, ahead[lead].Linear);
            ahead[lead] = ahead[lead] with { TreeShare = share, Trees = share * scores[lead] };
        }

        return ahead;
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

    // An hour ahead in mean loads: what is expected, with the last days' deviations, what the trees see and how much of their answer counts.
    private readonly record struct HourAhead(double Expected, double Linear, ReadOnlyMemory<float> Row)
    {
        public double TreeShare { get; init; }

        public double Trees { get; init; }

        public double Value => Linear + Trees;
    }
}
