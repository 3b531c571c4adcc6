using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>An expectation, corrected by the last days' deviations, with its band (angelerntes Modell).</summary>
internal sealed class TrainedForecaster : IForecaster
{
    private const int LookBackHours = 21 * 24;

    private readonly IExpectation _expectation;
    private readonly LagCorrection _lags;
    private readonly ResidualBand _band;
    private readonly TrainingRecord _record;

    private TrainedForecaster(FittedExpectation fitted, LagCorrection lags, ResidualBand band, TrainingRecord record)
    {
        _expectation = fitted.Expectation;
        _lags = lags;
        _band = band;
        _record = record;
    }

    /// <summary>Learns correction and band from the held-out errors of an expectation.</summary>
    public static TrainedForecaster Learn(TrainingRows rows, FittedExpectation fitted, int horizon, TrainingRecord record)
    {
        var errors = fitted.HeldOutErrors;
        var lags = LagCorrection.Fit(errors, horizon);
        var past = new List<PastError>();
        foreach (var origin in LagCorrection.Origins(errors.Length))
        {
            var recent = RecentErrors.Of(errors, origin);
            for (var lead = 0; lead < horizon && origin + lead < errors.Length; lead++)
            {
                var hour = origin + lead;
                if (double.IsFinite(errors[hour]))
                {
                    var left = errors[hour] - lags.At(errors, (origin, lead), recent);
                    var level = (rows.Grid.Load[hour] / rows.Scale) - left;
                    past.Add(new(lead, rows.Grid.Day[hour], new(rows.Grid.LocalHour[hour], level, recent.Unrest), left));
                }
            }
        }

        return new(fitted, lags, ResidualBand.Fit(past), record);
    }

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var grid = HourGrid.Of(request, issued.AddHours(-LookBackHours), LookBackHours + request.HorizonHours,
            _record.UsualCelsius);
        var errors = Errors(grid);
        var recent = RecentErrors.Of(errors, LookBackHours);
        var points = new ForecastPoint[request.HorizonHours];
        for (var lead = 0; lead < points.Length; lead++)
        {
            var hour = LookBackHours + lead;
            var value = _expectation.At(grid, hour) + _lags.At(errors, (LookBackHours, lead), recent);
            points[lead] = Point(issued.AddHours(lead), value, _band.At(lead, new(grid.LocalHour[hour], value, recent.Unrest)));
        }

        return new()
        {
            Series = request.Series,
            IssuedAt = request.IssuedAt,
            Points = points,
            Model = _record.Model,
            TrainedOn = _record.Window,
            Note = ForecastNotes.Join(_record.Note, ForecastNotes.OnSilence(grid, LookBackHours),
                _expectation.UsesOutdoor ? ForecastNotes.OnOutdoor(grid, LookBackHours) : ""),
        };
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

    private ForecastPoint Point(DateTimeOffset hour, double value, (double Below, double Above) band)
    {
        var middle = Math.Max(0, value * _record.Scale);
        var low = Math.Max(0, (value + band.Below) * _record.Scale);
        var high = Math.Max(0, (value + band.Above) * _record.Scale);
        return new(hour, Math.Min(low, middle), middle, Math.Max(high, middle));
    }
}
