namespace SektorKopplung.Pipeline.Ports;

/// <summary>A document as it is stored.</summary>
/// <param name="Kind">What it is, e.g. <c>recommendation</c>.</param>
/// <param name="Id">Its id within the kind.</param>
/// <param name="Json">Its content.</param>
/// <param name="ETag">Changes with every write.</param>
public sealed record StoredDocument(string Kind, string Id, string Json, string ETag);
