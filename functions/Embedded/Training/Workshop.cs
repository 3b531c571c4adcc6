using SektorKopplung.Adapters.Local;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Trees;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Embedded.Training;

/// <summary>A data directory opened to train models on it, without listeners and schedule.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _temporary;
    private readonly bool _isSimulated;

    private Workshop(string directory, StoreKind kind, Site site, string? temporary)
    {
        var options = new MonitorOptions { DataDirectory = directory, Kind = kind, Site = site, Mqtt = null, RunsSchedule = false };
        var services = new ServiceCollection();
        services.AddLogging();
        MonitorAssembly.AddParts(services, options, SqliteDatabase.Open(directory, kind));
        (_services, _temporary, _isSimulated) = (services.BuildServiceProvider(), temporary, kind == StoreKind.Demo);
    }

    /// <summary>The networks and couplings that can have a model.</summary>
    public IReadOnlyList<string> Assets => [.. Stage.Methods.SelectMany(method => method.Assets).Distinct()];

    private TrainStage Stage => _services.GetRequiredService<TrainStage>();

    private ITelemetryStore Store => _services.GetRequiredService<ITelemetryStore>();

    /// <summary>Opens a data directory.</summary>
    public static Workshop Open(string directory, StoreKind kind, Site site) => new(directory, kind, site, null);

    /// <summary>Opens an empty directory that is gone afterwards.</summary>
    public static Workshop OpenTemporary(Site site)
    {
        var directory = Directory.CreateTempSubdirectory("sektorkopplung-train-").FullName;
        return new(directory, StoreKind.Demo, site, directory);
    }

    /// <summary>Takes over the readings a model could learn from.</summary>
    /// <returns>How many readings were stored, and how many lines not understood.</returns>
    public Task<(long Stored, long Refused)> ReadAsync(TextReader lines, CancellationToken cancellationToken)
        => new ReadingLines(Store, Stage.Methods.SelectMany(method => method.Series)).ReadAsync(lines, cancellationToken);

    /// <summary>Lets a model from a file challenge; why it cannot.</summary>
    public async Task<string?> ImportAsync(ModelFile file, TrainingOrder order)
        => await Stage.ImportAsync(file, order, await NowAsync(), CancellationToken.None);

    /// <summary>Trains and judges as of the newest reading, and writes the models where wanted.</summary>
    public async Task<TrainSummary> TrainAsync(TrainingOrder order, string? exportTo)
    {
        var now = await NowAsync();
        var book = await Stage.RunAsync(order, now, CancellationToken.None);
        var slots = book.Slots.Where(slot => order.Includes(slot.Asset)).ToList();
        return TrainSummary.Of(now, Stage.CanTrain, slots, exportTo is null ? [] : await ExportAsync(slots, exportTo));
    }

    public void Dispose()
    {
        _services.Dispose();
        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    private async Task<List<string>> ExportAsync(List<ModelSlot> slots, string directory)
    {
        Directory.CreateDirectory(directory);
        var registry = _services.GetRequiredService<ModelRegistry>();
        var written = new List<string>();
        foreach (var slot in slots.Where(slot => slot.Models.Count > 0))
        {
            var file = (await registry.LoadAsync(slot.Models[0].Id, CancellationToken.None))?.File
                ?? throw new InvalidDataException($"The file of the model {slot.Models[0].Id} is missing.");
            var path = Path.Combine(directory, ModelFiles.NameOf(file.Kind, slot.Asset));
            await File.WriteAllTextAsync(path, file.Write());
            written.Add(path);
        }

        return written;
    }

    // A real site is looked at as of today, but not before its newest reading; a simulated town lives in its own time.
    private async Task<DateTimeOffset> NowAsync()
    {
        var series = Stage.Methods.SelectMany(method => method.Series).ToHashSet();
        var newest = (await Store.LoadSignalsAsync(CancellationToken.None))
            .Where(signal => series.Contains(signal.Latest.Series)).Select(signal => signal.Latest.Time)
            .DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var today = DateTimeOffset.UtcNow;
        return _isSimulated || newest < today ? newest : today;
    }
}
