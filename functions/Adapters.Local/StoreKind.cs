namespace SektorKopplung.Adapters.Local;

/// <summary>What a data directory holds; one kind never opens the other's.</summary>
public enum StoreKind
{
    /// <summary>A real site.</summary>
    Site,

    /// <summary>A simulated town.</summary>
    Demo,
}
