namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>One forecast to be made (Prognosezeitpunkt).</summary>
/// <param name="Origin">Index of the hour of issue.</param>
/// <param name="FirstLead">The first lead time that is scored [h].</param>
/// <param name="LastLead">The last lead time [h].</param>
internal readonly record struct BacktestIssue(int Origin, int FirstLead, int LastLead)
{
    /// <summary>The scored lead times at which something was measured.</summary>
    public IEnumerable<int> MeasuredLeads(BacktestData data)
    {
        for (var lead = FirstLead; lead <= LastLead && Origin + lead < data.Count; lead++)
        {
            if (data.Measured.Values[Origin + lead] is not null)
            {
                yield return lead;
            }
        }
    }
}
