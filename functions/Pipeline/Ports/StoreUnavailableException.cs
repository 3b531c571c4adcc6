namespace SektorKopplung.Pipeline.Ports;

/// <summary>The store cannot be written or read now (disk full, locked, network): retry, nothing was written.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
