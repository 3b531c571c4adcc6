using SektorKopplung.Core.Learning;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The learned models of one network or coupling, ready to forecast.</summary>
/// <param name="Slot">What is known of them.</param>
/// <param name="Champion">The one that serves; null where the plain method does.</param>
/// <param name="Challenger">The one that waits to be judged; null without one.</param>
public sealed record ServedModel(ModelSlot Slot, LoadedModel? Champion, LoadedModel? Challenger);
