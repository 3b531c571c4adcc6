using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Trees that say how far a coupling lies off its physical estimate; that serves without them.</summary>
public sealed class CouplingMethod(Site site, CouplingHistories histories, TrainingOptions options) : IModelMethod
{
    private readonly List<Coupling> _couplings = [.. site.Couplings.Where(coupling => coupling.State == CouplingState.Built)];

    /// <inheritdoc/>
    public ModelKind Kind => ModelKind.Coupling;

    /// <inheritdoc/>
    public string Unit => "kW";

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets => [.. _couplings.Select(coupling => coupling.Id)];

    /// <inheritdoc/>
    public IEnumerable<SeriesKey> Series => _couplings.SelectMany(coupling => new SeriesKey[]
    {
        new(coupling.Id, "heat_delivered"), new(coupling.Id, "electric_power"), new(coupling.SourceId, "heat_available"), new(coupling.SourceId, "it_power"),
        new(coupling.SourceId, "source_temperature"), new(coupling.NetworkId, "return_temperature"),
        new(coupling.NetworkId, "heat_load"), new(site.Id, "outdoor_temperature"),
    });

    /// <inheritdoc/>
    public int FewestHours => CouplingTraining.FewestRows;

    /// <inheritdoc/>
    public string? Refuse(ModelFile model) => ModelRefusal.Of(() => CouplingModel.Of(model));

    /// <inheritdoc/>
    public async Task<ILearningCase?> OpenAsync(string asset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hours = await histories.HoursAsync(
            _couplings.Single(coupling => coupling.Id == asset), TimeWindow.EndingAt(now, options.History), cancellationToken);
        return hours.Rows.Count == 0 ? null : new CouplingCase(site.Id, hours.Rows);
    }
}
