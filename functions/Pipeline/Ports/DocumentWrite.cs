namespace SektorKopplung.Pipeline.Ports;

/// <summary>One document to write.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id within the kind.</param>
/// <param name="Json">Its content; null deletes it.</param>
/// <param name="ExpectedETag">The ETag it must still have; null writes whatever is there.</param>
public sealed record DocumentWrite(string Kind, string Id, string? Json, string? ExpectedETag = null);
