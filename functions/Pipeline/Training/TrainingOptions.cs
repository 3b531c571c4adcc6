namespace SektorKopplung.Pipeline.Training;

/// <summary>How models are trained and judged.</summary>
public sealed record TrainingOptions
{
    /// <summary>How much history is looked at; the default is 400 days.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(400);

    /// <summary>What drawing starts from; the default is 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often the schedule looks whether a training is due, by the wall clock; the default is 5 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it is tried to judge a challenger that came from a file, by the wall clock; the default is 15 s.</summary>
    public TimeSpan JudgeEvery { get; init; } = TimeSpan.FromSeconds(15);
}
