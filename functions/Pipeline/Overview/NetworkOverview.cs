namespace SektorKopplung.Pipeline.Overview;

/// <summary>A network as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="LoadKw">Heat fed in [kW].</param>
/// <param name="SupplyCelsius">Measured supply temperature [°C].</param>
/// <param name="ReturnCelsius">Measured return temperature [°C].</param>
/// <param name="RequiredSupplyCelsius">Supply temperature wanted by the heating curve [°C].</param>
/// <param name="ReserveKw">Generation that is available and not used [kW].</param>
/// <param name="Units">Its generation units.</param>
/// <param name="StateWorst">The highest priority among its open alarms: <c>ok</c>, <c>low</c>, <c>medium</c>, <c>high</c>.</param>
public sealed record NetworkOverview(
    string Id,
    string Name,
    double? LoadKw,
    double? SupplyCelsius,
    double? ReturnCelsius,
    double? RequiredSupplyCelsius,
    double? ReserveKw,
    IReadOnlyList<UnitOverview> Units,
    string StateWorst);
