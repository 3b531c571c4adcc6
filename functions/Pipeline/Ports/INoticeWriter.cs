namespace SektorKopplung.Pipeline.Ports;

/// <summary>Puts messages for people (CAP drafts, Lagemeldungen) where they survive the monitor.</summary>
public interface INoticeWriter
{
    /// <summary>Replaces the named file as a whole; a reader sees the old or the new text, never half of one.</summary>
    /// <param name="name">A file name without folders, e.g. <c>lagemeldung-42.html</c>.</param>
    /// <param name="content">The whole text.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task WriteAsync(string name, string content, CancellationToken cancellationToken);
}
