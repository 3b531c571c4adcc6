using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Learning;

/// <summary>One line of a model's history.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ModelId">To which model.</param>
/// <param name="Reason">Why.</param>
public sealed record ModelEvent(DateTimeOffset At, ModelEventKind Kind, string ModelId, BilingualText Reason);
