using System.Collections.Concurrent;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Keeps the learned models: the book of who serves, and the files. Safe for concurrent use.</summary>
public sealed class ModelRegistry(Documents documents, EventFeed feed)
{
    /// <summary>The kind of the book's document and the name of its journal.</summary>
    public const string BookKind = "models";

    /// <summary>The kind of the files' documents; their ids are those of the models.</summary>
    public const string FileKind = "model-files";

    private const string BookId = "book";

    private readonly ConcurrentDictionary<string, ModelFile> _files = new();

    /// <summary>Who serves, who challenges, what was before.</summary>
    public async Task<ModelBook> BookAsync(CancellationToken cancellationToken)
        => (await documents.LoadAsync(BookKind, BookId, () => new ModelBook(), cancellationToken)).Value;

    /// <summary>Changes the book by a pure function and journals what happened to models.</summary>
    public async Task<ModelBook> ChangeAsync(
        Func<ModelBook, ModelBook> change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var forgotten = new List<string>();
        var book = await documents.UpdateAsync(
            BookKind, BookId, () => new ModelBook(),
            before =>
            {
                var after = change(before);
                forgotten = [.. IdsIn(before).Except(IdsIn(after))];
                return new Change<ModelBook>(
                    after, [.. ModelChange.Between(before, after).Select(line => Documents.Entry(BookKind, now, line))]);
            },
            cancellationToken);
        await ForgetAsync(forgotten, cancellationToken);
        feed.Publish("models", "{}");
        return book;
    }

    /// <summary>Keeps a model's file; the same again changes nothing.</summary>
    public async Task KeepAsync(string id, ModelFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await documents.CommitAsync([Documents.Write(FileKind, id, new StoredModel(file.Write()))], [], cancellationToken);
        _files[id] = file;
    }

    /// <summary>A model's file; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is there, but cannot be read.</exception>
    public async Task<ModelFile?> FileAsync(string id, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(id, out var known))
        {
            return known;
        }

        var stored = (await documents.LoadAsync(FileKind, id, () => new StoredModel(""), cancellationToken)).Value;
        return stored.File.Length == 0 ? null : _files[id] = Parse(id, stored.File);
    }

    /// <summary>The files of those who serve and challenge, by network or coupling.</summary>
    public async Task<ServedModels> ServedAsync(ModelKind kind, CancellationToken cancellationToken)
    {
        var slots = (await BookAsync(cancellationToken)).Slots.Where(slot => slot.Kind == kind).ToList();
        var served = new Dictionary<string, ServedModel>();
        foreach (var slot in slots)
        {
            served[slot.Asset] = new(
                slot,
                slot.Champion is { } champion ? await FileAsync(champion.Id, cancellationToken) : null,
                slot.Challenger is { } challenger ? await FileAsync(challenger.Id, cancellationToken) : null);
        }

        return new(kind, served);
    }

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

    private static IEnumerable<string> IdsIn(ModelBook book)
        => book.Slots.SelectMany(slot => slot.Models).Select(model => model.Id).Distinct();

    private async Task ForgetAsync(List<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await documents.CommitAsync([new(FileKind, id, null)], [], cancellationToken);
            _files.TryRemove(id, out _);
        }
    }

    private sealed record StoredModel(string File);
}
