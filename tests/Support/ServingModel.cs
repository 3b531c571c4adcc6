using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Tests.Support;

/// <summary>Puts models into a registry without a contest.</summary>
public static class ServingModel
{
    private static readonly BilingualText Reason = new("Für den Versuch.", "For the trial.");

    /// <summary>Keeps a model and lets it challenge.</summary>
    public static async Task<ModelSlot> EnterAsync(
        this ModelRegistry registry, (ModelKind Kind, string Asset) place, string id, TrainedModel model, DateTimeOffset now)
    {
        await registry.KeepAsync(id, model, default);
        var book = await registry.ChangeAsync(
            book => book.With(book.Slot(place.Kind, place.Asset).Enter(RecordOf(place, id, model.File, now), Reason, now)), now, default);
        return book.Slot(place.Kind, place.Asset);
    }

    /// <summary>Lets the challenger take over, or refuses it.</summary>
    public static async Task<ModelSlot> JudgeAsync(
        this ModelRegistry registry, (ModelKind Kind, string Asset) place, ContestOutcome outcome, DateTimeOffset now)
    {
        var book = await registry.ChangeAsync(
            book => book.With(book.Slot(place.Kind, place.Asset).Judged(new(outcome, null, [1], Reason), [], now)), now, default);
        return book.Slot(place.Kind, place.Asset);
    }

    private static ModelRecord RecordOf((ModelKind Kind, string Asset) place, string id, ModelFile file, DateTimeOffset now) => new()
    {
        Id = id,
        Kind = place.Kind,
        Asset = place.Asset,
        Origin = ModelOrigin.Trained,
        Algorithm = file.Provenance.Algorithm,
        Package = file.Provenance.Package,
        Seed = file.Provenance.Seed,
        Window = new TimeWindow(file.Provenance.WindowStart, file.Provenance.WindowEnd),
        Rows = file.Provenance.Rows,
        Features = file.Trees.Features,
        TrainedAt = file.Provenance.TrainedAt,
        StateSince = now,
    };
}
