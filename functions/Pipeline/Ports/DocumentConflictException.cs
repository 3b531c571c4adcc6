namespace SektorKopplung.Pipeline.Ports;

/// <summary>Somebody else changed the document in between: load it again and decide anew.</summary>
public sealed class DocumentConflictException : Exception
{
    public DocumentConflictException()
    {
    }

    public DocumentConflictException(string message)
        : base(message)
    {
    }

    public DocumentConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
