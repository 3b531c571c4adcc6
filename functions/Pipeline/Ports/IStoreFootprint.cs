namespace SektorKopplung.Pipeline.Ports;

/// <summary>Tells how much room a store takes.</summary>
public interface IStoreFootprint
{
    /// <summary>Its size now [byte].</summary>
    long SizeInBytes { get; }
}
