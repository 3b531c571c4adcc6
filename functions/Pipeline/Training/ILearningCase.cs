using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Everything measured of one network or coupling up to an instant, to learn from and to judge by. Immutable.</summary>
public interface ILearningCase
{
    /// <summary>What models of this case are to expect, hour by hour.</summary>
    HourlySeries Measured { get; }

    /// <summary>What they look at, by name: to see whether it has moved.</summary>
    IReadOnlyDictionary<string, HourlySeries> Inputs { get; }

    /// <summary>Trains on what was measured before an instant; the same seed gives the same model.</summary>
    /// <exception cref="ArgumentException">That is too little; the message says what is needed.</exception>
    TrainedModel Train(DateTimeOffset until, ITreeTrainer trainer, int seed);

    /// <summary>
    /// What would have been expected on days gone by, each forecast at its local midnight with nothing measured after it.
    /// </summary>
    /// <param name="model">The model; null for the plain method that serves without one.</param>
    /// <param name="days">Local days, in order, without holes.</param>
    /// <exception cref="FormatException">The model does not fit; the message says why.</exception>
    IReadOnlyDictionary<DateTimeOffset, double> Expect(LoadedModel? model, IReadOnlyList<DateOnly> days);
}
