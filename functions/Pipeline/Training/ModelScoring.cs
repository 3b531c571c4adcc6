using Microsoft.Extensions.Logging;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>
/// Chooses what scores a model: the package this program has for that, where the model's own file is there and sound; else the
/// trees of the portable file, which give the same numbers. A forecast never fails for this choice.
/// </summary>
/// <param name="logger">Hears of files that were to be used and cannot be.</param>
/// <param name="engine">The package; null where the portable trees score everything.</param>
public sealed partial class ModelScoring(ILogger<ModelScoring> logger, IScoringEngine? engine = null)
{
    /// <summary>Whether this program has a package that scores, so that it is worth reading a model's own file.</summary>
    public bool HasEngine => engine is not null;

    /// <summary>Takes the package if it can.</summary>
    internal LoadedModel Choose(string id, ModelFile file, NativeModel native)
    {
        if (engine is null)
        {
            return LoadedModel.Portable(file);
        }

        if (native.IsNone)
        {
            return LoadedModel.Portable(file) with
            {
                Engine = ModelEngine.PortableBecause(Wording.Say(
                    $"Kam ohne die eigene Datei von {engine.Name}.", $"Came without {engine.Name}'s own file.")),
            };
        }

        return native.IsIntact ? Opened(id, file, native) : Refused(id, file, "It is not the file that was stored.");
    }

    /// <summary>Takes the portable trees and tells why.</summary>
    internal LoadedModel Refused(string id, ModelFile file, string reason)
    {
        LogRefused(id, engine!.Name, reason);
        return LoadedModel.Portable(file) with
        {
            Engine = ModelEngine.PortableBecause(Wording.Say(
                $"Die eigene Datei von {engine.Name} ist nicht zu gebrauchen: {reason}",
                $"{engine.Name}'s own file cannot be used: {reason}")),
        };
    }

    private LoadedModel Opened(string id, ModelFile file, NativeModel native)
    {
        try
        {
            var scorer = engine!.Open(native.Bytes);
            return ScorerParity.Difference(file.Trees, scorer) is { } difference
                ? Refused(id, file, difference)
                : new(file, scorer, new(engine.Name, BilingualText.Empty));
        }
        catch (FormatException error)
        {
            return Refused(id, file, error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Model} is scored by the trees of its portable file, with the same numbers; {Engine}'s own file cannot be used: {Reason}")]
    private partial void LogRefused(string model, string engine, string reason);
}
