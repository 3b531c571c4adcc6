using System.Text.Json;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Registers;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>Matches sources with networks, and keeps plans, recommendations and potentials.</summary>
public sealed class RecommendStage(
    Site site, RecommendStage.Inputs inputs, Documents documents, WatchBooks watch, EventFeed feed)
{
    /// <summary>The kind of the recommendations' document and the name of their journal.</summary>
    public const string BookKind = "recommendations";

    /// <summary>The name of the recommendations' document.</summary>
    internal const string BookId = "book";

    private static readonly TimeSpan ReturnsWindow = TimeSpan.FromHours(48);

    private readonly PotentialHistory _history = new(site, inputs.Store);

    /// <summary>What is measured, and what registers say.</summary>
    /// <param name="Store">The readings.</param>
    /// <param name="Signals">The signals as they stand.</param>
    /// <param name="Registers">The register sources beside the site.</param>
    public sealed record Inputs(ITelemetryStore Store, SignalTable Signals, RegisterStage Registers);

    /// <summary>How the networks are expected to be supplied.</summary>
    public Task<PlanSet> CurrentPlansAsync(CancellationToken cancellationToken)
        => LoadAsync(PlanSet.DocumentKind, PlanSet.DocumentId, PlanSet.Empty, cancellationToken);

    /// <summary>What planned and possible couplings could bring.</summary>
    public Task<PotentialSet> CurrentPotentialsAsync(CancellationToken cancellationToken)
        => LoadAsync(PotentialSet.DocumentKind, PotentialSet.DocumentId, PotentialSet.Empty, cancellationToken);

    /// <summary>All recommendations that are not forgotten yet.</summary>
    public Task<RecommendationBook> CurrentBookAsync(CancellationToken cancellationToken)
        => LoadAsync(BookKind, BookId, new RecommendationBook(), cancellationToken);

    /// <summary>Plans the next hours and brings the recommendations up to date.</summary>
    public async Task RecommendAsync(ForecastSet forecasts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var result = HourlyMatching.Solve(await InputAsync(forecasts, now, cancellationToken));
        var suspensions = Suspensions.Of(
            site, await watch.AlarmsAsync(cancellationToken), await watch.IncidentsAsync(cancellationToken), result.Proposals);
        await documents.CommitAsync(
            [Documents.Write(PlanSet.DocumentKind, PlanSet.DocumentId, new PlanSet(now, result.Plans))], [], cancellationToken);
        await ChangeBookAsync(book => book.Update(result.Proposals, now, suspensions), now, cancellationToken);
        feed.Publish("recommendations", "{}");
        foreach (var plan in result.Plans)
        {
            feed.Publish("forecast", JsonSerializer.Serialize(new { network = plan.NetworkId }));
        }
    }

    /// <summary>Screens what planned and possible couplings could bring, and compares registers with telemetry.</summary>
    public async Task ScreenAsync(ForecastSet forecasts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var potentials = PotentialScreening.Screen(await _history.ReadAsync(now, cancellationToken));
        var set = new PotentialSet(now, forecasts.IsSettled, potentials);
        await documents.CommitAsync(
            [Documents.Write(PotentialSet.DocumentKind, PotentialSet.DocumentId, set)], [], cancellationToken);
        await inputs.Registers.CompareAsync(now, cancellationToken);
        feed.Publish("recommendations", "{}");
    }

    /// <summary>Takes a decision over, or says why not.</summary>
    /// <param name="decide">Decides on the book.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DecisionStep> DecideAsync(
        Func<RecommendationBook, DecisionStep> decide, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        DecisionStep? step = null;
        await ChangeBookAsync(
            book =>
            {
                step = decide(book);
                return step.Book;
            },
            now, cancellationToken);
        if (step!.Result == DecisionResult.Done)
        {
            feed.Publish("recommendations", "{}");
        }

        return step;
    }

    private async Task<MatchingInput> InputAsync(
        ForecastSet forecasts, DateTimeOffset now, CancellationToken cancellationToken) => new()
        {
            Site = site,
            Now = now,
            Demand = forecasts.Demand,
            Available = forecasts.Available,
            Couplings = forecasts.Couplings,
            Outdoor = forecasts.Outdoor,
            Snapshot = inputs.Signals.TakeSnapshot(now),
            Factors = FactorSets.Get(site.FactorSet),
            Prices = PriceSets.Current(LocalCalendar.DayOf(now)),
            Returns = await ReturnsAsync(now, cancellationToken),
        };

    // The temperatures a feed-in meets are those of the returns as measured.
    private async Task<IReadOnlyDictionary<string, HourlySeries>> ReturnsAsync(
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var returns = new Dictionary<string, HourlySeries>();
        foreach (var network in site.Networks)
        {
            returns[network.Id] = await inputs.Store.HourlyMeansAsync(
                new SeriesKey(network.Id, "return_temperature"), TimeWindow.EndingAt(now, ReturnsWindow), cancellationToken);
        }

        return returns;
    }

    private Task<RecommendationBook> ChangeBookAsync(
        Func<RecommendationBook, RecommendationBook> change, DateTimeOffset now, CancellationToken cancellationToken)
        => documents.UpdateAsync(
            BookKind, BookId, () => new RecommendationBook(),
            book =>
            {
                var next = change(book);
                return new Change<RecommendationBook>(
                    next,
                    [.. RecommendationChange.Between(book, next).Select(line => Documents.Entry(BookKind, now, line))]);
            },
            cancellationToken);

    private async Task<T> LoadAsync<T>(string kind, string id, T initial, CancellationToken cancellationToken)
        => (await documents.LoadAsync(kind, id, () => initial, cancellationToken)).Value;
}
