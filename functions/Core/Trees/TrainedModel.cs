namespace SektorKopplung.Core.Trees;

/// <summary>A model as its training gives it: the portable file and the trainer's own file of the same trees.</summary>
/// <param name="File">The portable file.</param>
/// <param name="NativeModel">The trainer's own file, see <see cref="TrainedTrees.NativeModel"/>; empty where there is none.</param>
public sealed record TrainedModel(ModelFile File, byte[] NativeModel);
