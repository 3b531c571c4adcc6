using System.Collections.Concurrent;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Training;

/// <summary>
/// Keeps the learned models: the book of who serves, the portable files of all models it remembers, and the trainer's own files
/// of those who serve or challenge. Safe for concurrent use.
/// </summary>
public sealed class ModelRegistry(Documents documents, EventFeed feed, ModelScoring scoring)
{
    /// <summary>The kind of the book's document and the name of its journal.</summary>
    public const string BookKind = "models";

    /// <summary>The kind of the portable files' documents; their ids are those of the models.</summary>
    public const string FileKind = "model-files";

    /// <summary>The kind of the documents of the trainers' own files; their ids are those of the models.</summary>
    public const string NativeKind = "model-natives";

    private const string BookId = "book";

    private readonly ConcurrentDictionary<string, LoadedModel> _loaded = new();

    /// <summary>Who serves, who challenges, what was before.</summary>
    public async Task<ModelBook> BookAsync(CancellationToken cancellationToken)
        => (await documents.LoadAsync(BookKind, BookId, () => new ModelBook(), cancellationToken)).Value;

    /// <summary>Changes the book by a pure function, journals what happened to models and deletes the files nobody needs any more.</summary>
    public async Task<ModelBook> ChangeAsync(
        Func<ModelBook, ModelBook> change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unneeded = new List<DocumentWrite>();
        var book = await documents.UpdateAsync(
            BookKind, BookId, () => new ModelBook(),
            before =>
            {
                var after = change(before);
                unneeded = Unneeded(before, after);
                return new Change<ModelBook>(
                    after, [.. ModelChange.Between(before, after).Select(line => Documents.Entry(BookKind, now, line))])
                {
                    Others = unneeded,
                };
            },
            cancellationToken);
        foreach (var file in unneeded)
        {
            _loaded.TryRemove(file.Id, out _);
        }

        feed.Publish("models", "{}");
        return book;
    }

    /// <summary>Keeps a model's files; the same again changes nothing.</summary>
    public async Task KeepAsync(string id, TrainedModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var portable = Documents.Write(FileKind, id, new StoredModel(model.File.Write()));
        IReadOnlyList<DocumentWrite> files = model.NativeModel.Length == 0
            ? [portable]
            : [portable, Documents.Write(NativeKind, id, NativeModel.Of(model.NativeModel))];
        await documents.CommitAsync(files, [], cancellationToken);
        _loaded.TryRemove(id, out _);
    }

    /// <summary>A model with what scores it; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is there, but cannot be read.</exception>
    public async Task<LoadedModel?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (_loaded.TryGetValue(id, out var known))
        {
            return known;
        }

        var stored = (await documents.LoadAsync(FileKind, id, () => new StoredModel(""), cancellationToken)).Value;
        return stored.File.Length == 0
            ? null
            : _loaded[id] = await WithScorerAsync(id, Parse(id, stored.File), cancellationToken);
    }

    /// <summary>Those who serve and challenge, by network or coupling.</summary>
    public async Task<ServedModels> ServedAsync(ModelKind kind, CancellationToken cancellationToken)
    {
        var slots = (await BookAsync(cancellationToken)).Slots.Where(slot => slot.Kind == kind).ToList();
        var served = new Dictionary<string, ServedModel>();
        foreach (var slot in slots)
        {
            served[slot.Asset] = new(
                slot,
                slot.Champion is { } champion ? await LoadAsync(champion.Id, cancellationToken) : null,
                slot.Challenger is { } challenger ? await LoadAsync(challenger.Id, cancellationToken) : null);
        }

        return new(kind, served);
    }

    /// <summary>What scores those who serve and challenge, by id; one whose file cannot be read is missing.</summary>
    public async Task<IReadOnlyDictionary<string, ModelEngine>> EnginesAsync(ModelBook book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        var engines = new Dictionary<string, ModelEngine>();
        foreach (var id in NeededIn(book))
        {
            try
            {
                if (await LoadAsync(id, cancellationToken) is { } model)
                {
                    engines[id] = model.Engine;
                }
            }
            catch (InvalidDataException)
            {
                // The forecasts that need it say so.
            }
        }

        return engines;
    }

    // What scores nothing any more needs no file to be scored from.
    private static List<DocumentWrite> Unneeded(ModelBook before, ModelBook after)
        =>
        [
            .. IdsIn(before).Except(IdsIn(after)).Select(id => new DocumentWrite(FileKind, id, null)),
            .. NeededIn(before).Except(NeededIn(after)).Select(id => new DocumentWrite(NativeKind, id, null)),
        ];

    private static IEnumerable<string> IdsIn(ModelBook book)
        => book.Slots.SelectMany(slot => slot.Models).Select(model => model.Id).Distinct();

    private static IEnumerable<string> NeededIn(ModelBook book)
        => book.Slots.SelectMany(slot => new[] { slot.Champion, slot.Challenger }).OfType<ModelRecord>()
            .Select(model => model.Id).Distinct();

    private static ModelFile Parse(string id, string text)
    {
        try
        {
            return ModelFile.Parse(text);
        }
        catch (FormatException error)
        {
            throw new InvalidDataException($"The document {FileKind}/{id} cannot be read: {error.Message}", error);
        }
    }

    private async Task<LoadedModel> WithScorerAsync(string id, ModelFile file, CancellationToken cancellationToken)
    {
        if (!scoring.HasEngine)
        {
            return LoadedModel.Portable(file);
        }

        try
        {
            return scoring.Choose(
                id, file, (await documents.LoadAsync(NativeKind, id, () => NativeModel.None, cancellationToken)).Value);
        }
        catch (InvalidDataException error)
        {
            return scoring.Refused(id, file, error.Message);
        }
    }

    private sealed record StoredModel(string File);
}
