using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Detection;

/// <summary>Everything a detection rule may look at (Eingang der Überwachung): one instant, frozen.</summary>
public sealed record DetectionInput
{
    /// <summary>The town.</summary>
    public required Site Site { get; init; }

    /// <summary>All signals as they stand.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>The instant of the evaluation, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The expected heat load by network id [kW]; a network without one gets no capacity outlook.</summary>
    public IReadOnlyDictionary<string, Forecast> Demand { get; init; } = new Dictionary<string, Forecast>();

    /// <summary>Outdoor temperature measured and expected [°C]; stands in where the site's own sensor is silent.</summary>
    public HourlySeries? Outdoor { get; init; }
}
