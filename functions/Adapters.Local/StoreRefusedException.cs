namespace SektorKopplung.Adapters.Local;

/// <summary>A data directory must not be opened: in use, of another kind, or of a newer version. Says so in one sentence.</summary>
public sealed class StoreRefusedException : Exception
{
    public StoreRefusedException()
    {
    }

    public StoreRefusedException(string message)
        : base(message)
    {
    }

    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
