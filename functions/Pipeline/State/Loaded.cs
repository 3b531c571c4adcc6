namespace SektorKopplung.Pipeline.State;

/// <summary>A document's content with the ETag it had.</summary>
/// <param name="Value">The content.</param>
/// <param name="ETag">The ETag to write against; null where the document is not there yet.</param>
public sealed record Loaded<T>(T Value, string? ETag);
