using SektorKopplung.Core.Learning;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Embedded.Training;

/// <summary>What a training did.</summary>
internal sealed record TrainSummary(
    DateTimeOffset Now, bool CanTrain, IReadOnlyList<TrainSummary.Place> Places, IReadOnlyList<string> Exported)
{
    public static TrainSummary Of(
        DateTimeOffset now, bool canTrain, IReadOnlyList<ModelSlot> slots, IReadOnlyList<string> exported)
        => new(now, canTrain, [.. slots.Select(Place.Of)], exported);

    /// <summary>For people.</summary>
    public IEnumerable<string> Lines()
        => Places.Select(place => $"{place.Kind} {place.Asset}: {place.State} – {place.Reason}")
            .Concat(Exported.Select(path => $"written: {path}"));

    /// <summary>One network or coupling.</summary>
    internal sealed record Place(
        string Kind, string Asset, string State, string Reason, string? Champion, string? Challenger,
        string? Package, ContestScores? Scores)
    {
        public static Place Of(ModelSlot slot)
        {
            var newest = slot.Models.Count > 0 ? slot.Models[0] : null;
            return new(
                StateJson.WordOf(slot.Kind), slot.Asset, newest is null ? "plain" : StateJson.WordOf(newest.State),
                (newest?.Reason ?? slot.Note).En, slot.Champion?.Id, slot.Challenger?.Id, newest?.Package, newest?.Scores);
        }
    }
}
