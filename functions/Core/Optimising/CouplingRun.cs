namespace SektorKopplung.Core.Optimising;

/// <summary>What a coupling does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsRunning">Whether it runs, by hour.</param>
/// <param name="HeatKw">Its heat into the network by hour [kW].</param>
public sealed record CouplingRun(string Id, IReadOnlyList<bool> IsRunning, IReadOnlyList<double> HeatKw)
{
    /// <summary>Whether it is used at all.</summary>
    public bool IsUsed => IsRunning.Contains(true);
}
