namespace SektorKopplung.Core.Forecasting;

/// <summary>What weather and calendar alone let expect (Erwartungswert). Implementations are immutable.</summary>
internal interface IExpectation
{
    /// <summary>Whether the outdoor temperature makes a difference.</summary>
    bool UsesOutdoor { get; }

    /// <summary>The expected value of one hour of a grid, in the unit the model was fitted in.</summary>
    double At(HourGrid grid, int hour);

    /// <summary>Adds the parts of an hour's expected value to their groups; they sum to <see cref="At"/>.</summary>
    void Split(HourGrid grid, int hour, Span<double> perGroup);
}
