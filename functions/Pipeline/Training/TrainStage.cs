using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Training;

/// <summary>
/// Trains, judges and watches the learned models: at night, when somebody asks, and as soon as a challenger that came from a
/// file can be judged. What is due follows from the book, so a host may call it as often as it likes.
/// </summary>
/// <remarks>Calls must not overlap.</remarks>
public sealed class TrainStage(
    Site site, TrainStage.Means means, ModelRegistry registry, TrainingOptions options)
{
    private readonly Lazy<List<Offer>> _offers = new(() => OffersOf(means, site));

    private long? _lookedAt;

    /// <summary>What there is to train with.</summary>
    /// <param name="Methods">The kinds of models.</param>
    /// <param name="Trainers">The trainers of this build; the first is used, none is allowed.</param>
    /// <param name="Shipped">Models that come with the program.</param>
    public sealed record Means(
        IEnumerable<IModelMethod> Methods, IEnumerable<ITreeTrainer> Trainers, ShippedModels Shipped);

    /// <summary>Whether this build can train.</summary>
    public bool CanTrain => means.Trainers.Any();

    /// <summary>The kinds of models.</summary>
    public IReadOnlyList<IModelMethod> Methods { get; } = [.. means.Methods];

    /// <summary>Who serves, who challenges, what was before.</summary>
    public Task<ModelBook> BookAsync(CancellationToken cancellationToken) => registry.BookAsync(cancellationToken);

    /// <summary>Asks for a training; the schedule begins it within seconds.</summary>
    /// <param name="role">Who asks: a role, never a name.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<ModelBook> AskAsync(string role, DateTimeOffset now, CancellationToken cancellationToken)
        => registry.ChangeAsync(book => book with { AskedAt = book.AskedAt ?? now, AskedBy = role }, now, cancellationToken);

    /// <summary>Does what is due.</summary>
    public async Task RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var book = await BookAsync(cancellationToken);
        if (book.NightAt is null)
        {
            book = await registry.ChangeAsync(one => one with { NightAt = now }, now, cancellationToken);
        }

        await OfferShippedAsync(book, now, cancellationToken);
        if (book.AskedAt is not null || TrainingNight.IsDue(book.NightAt!.Value, now))
        {
            await RunAsync(new(), now, cancellationToken);
            return;
        }

        await JudgeWaitingAsync(now, cancellationToken);
    }

    /// <summary>Watches, trains and judges once, due or not.</summary>
    public async Task<ModelBook> RunAsync(TrainingOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await registry.ChangeAsync(
            book => book with { NightAt = now, AskedAt = null, AskedBy = "" }, now, cancellationToken);
        foreach (var method in Methods)
        {
            foreach (var asset in method.Assets.Where(order.Includes))
            {
                await RunAsync(new(method, asset, now), order, cancellationToken);
            }
        }

        return await BookAsync(cancellationToken);
    }

    /// <summary>Lets a model from a file challenge, for all networks or couplings of its kind or for one.</summary>
    /// <returns>Why it cannot be used, in a sentence; null where it challenges now.</returns>
    public async Task<string?> ImportAsync(
        ModelFile file, TrainingOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(order);
        var method = MethodFor(file, Methods);
        if (method is null)
        {
            return $"There is no use for a model of the kind '{file.Kind}' here.";
        }

        if (method.Refuse(file) is { } refusal)
        {
            return refusal;
        }

        await EnterAsync(method, file, ModelOrigin.Imported, [.. method.Assets.Where(order.Includes)], now, cancellationToken);
        return null;
    }

    private async Task RunAsync(TrainingRound.Place place, TrainingOrder order, CancellationToken cancellationToken)
    {
        var round = await TrainingRound.OpenAsync(place, registry, cancellationToken);
        await round.WatchAsync(cancellationToken);
        if (!order.OnlyJudges)
        {
            await round.TrainAsync(means.Trainers.FirstOrDefault(), order.Seed ?? options.Seed, cancellationToken);
        }

        await round.JudgeAsync(cancellationToken);
    }

    // One that came from a file need not wait for the night: it is judged as soon as yesterday's readings are there.
    private async Task JudgeWaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_lookedAt is { } last && TimeProvider.System.GetElapsedTime(last) < options.JudgeEvery)
        {
            return;
        }

        _lookedAt = TimeProvider.System.GetTimestamp();
        var book = await BookAsync(cancellationToken);
        foreach (var method in Methods)
        {
            foreach (var asset in method.Assets)
            {
                var slot = book.Slot(method.Kind, asset);
                if (slot is { Challenger: not null, LookedAt: null })
                {
                    var round = await TrainingRound.OpenAsync(new(method, asset, now), registry, cancellationToken);
                    if (round.IsYesterdayMeasured)
                    {
                        await round.JudgeAsync(cancellationToken);
                    }
                }
            }
        }
    }

    private async Task OfferShippedAsync(ModelBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (method, id, shipped) in _offers.Value)
        {
            var unknown = method.Assets.Where(asset => shipped.Asset is null || shipped.Asset == asset)
                .Where(asset => !book.Slot(method.Kind, asset).History.Any(line => line.ModelId == id)).ToList();
            if (unknown.Count > 0)
            {
                await EnterAsync(method, shipped.File, ModelOrigin.Shipped, unknown, now, cancellationToken);
            }
        }
    }

    // The id is a hash of the whole file: found once, not at every look.
    private static List<Offer> OffersOf(Means means, Site site)
        => [.. means.Shipped.Models.Where(model => model.File.Provenance.Site == site.Id)
            .Select(model => (Model: model, Method: MethodFor(model.File, means.Methods)))
            .Where(one => one.Method is not null && one.Method.Refuse(one.Model.File) is null)
            .Select(one => new Offer(one.Method!, ModelNames.Of(one.Method!.Kind, one.Model.File), one.Model))];

    private static IModelMethod? MethodFor(ModelFile file, IEnumerable<IModelMethod> methods)
        => methods.FirstOrDefault(one => StateJson.WordOf(one.Kind) == file.Kind);

    private async Task EnterAsync(
        IModelMethod method, ModelFile file, ModelOrigin origin, IReadOnlyList<string> assets, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var id = ModelNames.Of(method.Kind, file);
        await registry.KeepAsync(id, new(file, []), cancellationToken);
        var reason = origin == ModelOrigin.Shipped
            ? new BilingualText("Liegt dem Programm bei, auf der simulierten Stadt angelernt.", "Comes with the program, trained on the simulated town.")
            : new BilingualText("Aus einer Datei eingelesen.", "Read from a file.");
        await registry.ChangeAsync(
            book => assets.Aggregate(book, (next, asset) => next.With(next.Slot(method.Kind, asset).Enter(
                ModelNames.RecordOf(id, (method.Kind, asset), origin, file, now), reason, now))),
            now, cancellationToken);
    }

    private sealed record Offer(IModelMethod Method, string Id, ShippedModel Model);
}
