namespace SektorKopplung.Core.Forecasting;

/// <summary>What a forecast comes from (Erklärung).</summary>
/// <remarks>
/// Linear parts are the columns of the regression times their weights; the trees' parts are Shapley values (TreeSHAP, Lundberg et
/// al. 2020, Nature Machine Intelligence 2), so that nothing is left over: the parts of an hour add up to its expected value.
/// </remarks>
public sealed record ForecastExplanation
{
    /// <summary>The parts, those that are 0 in every hour left out.</summary>
    public required IReadOnlyList<ForecastTerm> Terms { get; init; }

    /// <summary>Per hour the value of every term, in the unit of the quantity.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Values { get; init; }

    /// <summary>What changes the mean of the first 24 hours: against the day before, or against the expectation.</summary>
    public required IReadOnlyList<ForecastChange> Changes { get; init; }
}
