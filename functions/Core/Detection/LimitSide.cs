namespace SektorKopplung.Core.Detection;

/// <summary>On which side of its limit a value violates it.</summary>
public enum LimitSide
{
    /// <summary>There is no limit to compare with.</summary>
    None,

    /// <summary>Values below the limit violate it.</summary>
    Below,

    /// <summary>Values above the limit violate it.</summary>
    Above,
}
