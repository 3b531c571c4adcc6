using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>The demand of a network as the serving model expects it, what another expects, and why this one serves.</summary>
/// <param name="Serving">The forecast that counts.</param>
/// <param name="Beside">What the challenger expects or, without one, the plain method; null where only that serves.</param>
/// <param name="Why">Why this model serves.</param>
internal sealed record DemandOutlook(Forecast Serving, BesideForecast? Beside, BilingualText Why)
{
    /// <summary>Forecasts with the models of a network.</summary>
    public static DemandOutlook Of(ServedModel models, ForecastRequest request)
    {
        var serving = Predict(models.Champion, request);
        var beside = (models.Challenger, models.Champion) switch
        {
            ({ } challenger, _) => new BesideForecast(BesideRole.Challenger, Predict(challenger, request)),
            (null, { }) => new BesideForecast(BesideRole.Plain, Predict(null, request)),
            _ => null,
        };
        return new(serving, beside, ModelWhy.Of(serving.Model, serving.TrainedOn, models.Slot));
    }

    private static Forecast Predict(LoadedModel? model, ForecastRequest request)
        => DemandMethod.ForecasterOf(model).Predict(request);
}
