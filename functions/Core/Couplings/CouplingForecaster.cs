using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>Forecasts what a coupling can deliver: by physics, corrected by a learned model where there is one.</summary>
/// <remarks>See docs/formulas.md. Pure, safe to use from many threads.</remarks>
public static class CouplingForecaster
{
    /// <summary>The forecast of the hours for which source, network and weather are forecast.</summary>
    public static CouplingForecast Predict(CouplingForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var points = Points([.. Conditions(request)], request.Model);
        IReadOnlyList<string> terms = request.Model is null
            ? CouplingTerms.Physical
            : [.. CouplingTerms.Physical, .. CouplingTerms.Learned];
        return new()
        {
            CouplingId = request.Coupling.Id,
            IssuedAt = request.IssuedAt,
            Points = points,
            Model = request.Model is null ? CouplingForecast.PhysicalModel : CouplingForecast.LearnedModel,
            TrainedOn = request.Model?.Window,
            Cop = request.State.Cop,
            Terms = terms,
            Words = CouplingTerms.Words(terms, points),
        };
    }

    private static IEnumerable<CouplingConditions> Conditions(CouplingForecastRequest request)
        => request.Demand.Points
            .Select(load => (Load: load, Available: request.Available.At(load.Hour), Outdoor: request.Outdoor.At(load.Hour)))
            .TakeWhile(hour => hour is { Available: not null, Outdoor: not null })
            .Select(hour => new CouplingConditions
            {
                Hour = hour.Load.Hour,
                Way = CouplingWay.Of(
                    request.Coupling, request.Source, request.Network, TemperaturesAt(request, hour.Outdoor!.Value),
                    request.State),
                Available = hour.Available!.Value,
                Load = hour.Load,
                OutdoorCelsius = hour.Outdoor.Value,
                RecentDeviation = request.RecentDeviation,
            });

    private static ConnectionTemperatures TemperaturesAt(CouplingForecastRequest request, double outdoorCelsius) => new(
        request.SourceTemperature,
        request.Network.SupplyCurve.At(Temperature.FromCelsius(outdoorCelsius)),
        request.ReturnTemperature);

    private static List<CouplingForecastPoint> Points(List<CouplingConditions> hours, CouplingModel? model)
    {
        var points = hours.ConvertAll(PointOf);
        return model is null
            ? points
            : [.. points.Zip(model.Correct([.. hours.Zip(points, (hour, point) => (hour, point.Physical))]), Corrected)];
    }

    private static CouplingForecastPoint PointOf(CouplingConditions conditions)
    {
        var estimate = CouplingEstimate.Of(conditions);
        return new()
        {
            Heat = estimate.Heat,
            Physical = estimate.Heat,
            Contributions = [estimate.FromSource, estimate.FromElectricity, estimate.PipeLoss, estimate.Limits],
            Note = conditions.Way.Choice.Conflict,
        };
    }

    private static CouplingForecastPoint Corrected(CouplingForecastPoint point, CouplingCorrection correction) => point with
    {
        Heat = correction.Heat,
        Contributions = [.. point.Contributions, .. correction.Contributions],
    };
}
