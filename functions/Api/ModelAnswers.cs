using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Api;

/// <summary>Learned models as the HTTP interface writes them.</summary>
internal sealed class ModelAnswers(TrainStage stage, ModelRegistry registry, Site site)
{
    public async Task<BookAnswer> OfAsync(ModelBook book, CancellationToken cancellationToken)
    {
        var engines = await registry.EnginesAsync(book, cancellationToken);
        return new(
            stage.CanTrain, book.NightAt, book.AskedAt, book.AskedBy,
            [.. stage.Methods.SelectMany(method => method.Assets.Select(asset => Of(method, book.Slot(method.Kind, asset), engines)))]);
    }

    private SlotAnswer Of(IModelMethod method, ModelSlot slot, IReadOnlyDictionary<string, ModelEngine> engines) => new(
        slot.Kind, slot.Asset, SiteAssets.NameOf(site, slot.Asset), method.Unit, slot.Champion?.Id, slot.Challenger?.Id, slot.Note, slot.LookedAt,
        new(slot.Drift.State, slot.Drift.Reason, slot.Drift.ErrorSum, DriftWatch.ErrorLimit, slot.Drift.Inputs),
        [.. slot.Models.Select(model => Of(model, engines.GetValueOrDefault(model.Id)))],
        [.. slot.History.Select(line => new EventAnswer(line.At, line.Kind, line.ModelId, line.Reason))]);

    private static ModelAnswer Of(ModelRecord model, ModelEngine? engine) => new(
        model.Id, model.Origin, model.Algorithm, model.Package, model.Seed, model.Window.Start, model.Window.End, model.Rows,
        model.Features, model.TrainedAt, model.State, model.StateSince, model.Reason,
        model.Scores is not { } scores ? null : new(
            scores.Window.Start, scores.Window.End, scores.Days, scores.Champion, scores.Challenger, scores.Baseline,
            scores.Gain, scores.DaysWon, scores.Chance),
        model.TrainingScores, engine?.Name, engine?.Note);

    internal sealed record ScoresAnswer(
        DateTimeOffset From, DateTimeOffset To, int Days, double ChampionError, double ChallengerError, double? BaselineError,
        double Gain, int DaysWon, double Chance);

    internal sealed record ModelAnswer(
        string Id, ModelOrigin Origin, string Algorithm, string Package, int Seed, DateTimeOffset TrainedFrom,
        DateTimeOffset TrainedTo, int Rows, IReadOnlyList<string> Features, DateTimeOffset TrainedAt, ModelState State,
        DateTimeOffset StateSince, BilingualText Reason, ScoresAnswer? Scores, IReadOnlyDictionary<string, double> TrainingScores,
        string? Engine, BilingualText? EngineNote);

    internal sealed record DriftAnswer(
        DriftState State, BilingualText Reason, double ErrorSum, double ErrorLimit, IReadOnlyList<InputShift> Inputs);

    internal sealed record EventAnswer(DateTimeOffset At, ModelEventKind Event, string ModelId, BilingualText Reason);

    internal sealed record SlotAnswer(
        ModelKind Kind, string Asset, string Name, string Unit, string? ChampionId, string? ChallengerId, BilingualText Note,
        DateTimeOffset? LookedAt, DriftAnswer Drift, IReadOnlyList<ModelAnswer> Models, IReadOnlyList<EventAnswer> History);

    internal sealed record BookAnswer(
        bool CanTrain, DateTimeOffset? NightAt, DateTimeOffset? AskedAt, string AskedBy, IReadOnlyList<SlotAnswer> Places);
}
