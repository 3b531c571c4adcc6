namespace SektorKopplung.Pipeline.Overview;

/// <summary>A heat source or data centre as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="AvailableKw">Heat it could give now [kW].</param>
/// <param name="TemperatureCelsius">Temperature of its heat [°C].</param>
/// <param name="CapacityKw">The most it can give [kW].</param>
public sealed record SourceOverview(
    string Id, string Name, string Kind, double? AvailableKw, double? TemperatureCelsius, double CapacityKw);
