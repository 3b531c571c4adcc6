using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Simulators.Plants.Scenarios;

namespace SektorKopplung.Simulators.Tests.Couplings;

/// <summary>What is learned of each built coupling in one winter of the town, tried on the winters of other seeds.</summary>
internal static class TownLearning
{
    /// <summary>Of each coupling the training and its errors elsewhere.</summary>
    public static async Task<IReadOnlyList<LearnedCoupling>> LearnAsync(
        ITreeTrainer trainer, int days, long seed, params IReadOnlyList<long> otherSeeds)
    {
        var winters = new Dictionary<long, IReadOnlyDictionary<string, CouplingHours>>();
        foreach (var one in otherSeeds.Append(seed))
        {
            winters[one] = await HoursAsync(one, days);
        }

        return [.. winters[seed].Select(coupling => new LearnedCoupling(
            coupling.Key,
            CouplingTraining.Train(coupling.Value.Rows, trainer, 1),
            [.. otherSeeds.Select(other => winters[other][coupling.Key].Rows)]))];
    }

    private static async Task<IReadOnlyDictionary<string, CouplingHours>> HoursAsync(long seed, int days)
    {
        var scenario = ScenarioCatalog.CalmWeek;
        var histories = new CouplingHistories(RecordedTown.Site, await RecordedTown.RecordAsync(scenario, seed, days));
        var window = TimeWindow.EndingAt(scenario.DefaultStart, TimeSpan.FromDays(days));
        var hours = new Dictionary<string, CouplingHours>();
        foreach (var coupling in RecordedTown.Site.Couplings.Where(one => one.State == CouplingState.Built))
        {
            hours[coupling.Id] = await histories.HoursAsync(coupling, window, default);
        }

        return hours;
    }
}

/// <summary>A coupling's model and the free hours of winters it has never seen.</summary>
internal sealed record LearnedCoupling(string Id, TrainedCoupling Trained, IReadOnlyList<IReadOnlyList<CouplingRow>> Elsewhere)
{
    /// <summary>Mean absolute error of physics and of the model in each other winter [kW].</summary>
    public IEnumerable<(double Physical, double Learned)> ErrorsElsewhere => Elsewhere.Select(rows => (
        rows.Average(row => Math.Abs(row.Delivered - row.Physical)),
        rows.Zip(Trained.Model.HeatOf(rows)).Average(hour => Math.Abs(hour.First.Delivered - hour.Second))));
}
