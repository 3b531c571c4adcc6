namespace SektorKopplung.Pipeline.Overview;

/// <summary>A coupling as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SourceId">The source.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="State">How real it is: <c>built</c>, <c>planned</c>, <c>hypothetical</c>.</param>
/// <param name="DeliveredKw">Heat into the network [kW].</param>
public sealed record CouplingOverview(string Id, string SourceId, string NetworkId, string State, double? DeliveredKw);
