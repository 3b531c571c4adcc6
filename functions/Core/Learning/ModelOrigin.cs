namespace SektorKopplung.Core.Learning;

/// <summary>Where a model came from (Herkunft).</summary>
public enum ModelOrigin
{
    /// <summary>Trained here, on the readings of this site.</summary>
    Trained,

    /// <summary>Comes with the program, trained on the simulated town.</summary>
    Shipped,

    /// <summary>Read from a file somebody brought.</summary>
    Imported,
}
