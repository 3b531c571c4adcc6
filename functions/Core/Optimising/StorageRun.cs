namespace SektorKopplung.Core.Optimising;

/// <summary>What a storage does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DischargeKw">Heat into the network by hour [kW]; below 0 where it takes heat.</param>
/// <param name="LevelKwh">The heat in it at the end of each hour [kWh].</param>
public sealed record StorageRun(string Id, IReadOnlyList<double> DischargeKw, IReadOnlyList<double> LevelKwh);
