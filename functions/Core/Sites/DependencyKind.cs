namespace SektorKopplung.Core.Sites;

/// <summary>The sector a dependency runs through.</summary>
public enum DependencyKind
{
    /// <summary>Electricity (Strom).</summary>
    Power,

    /// <summary>Telecommunication (Fernwirktechnik).</summary>
    Telecom,

    /// <summary>Heat (Wärme).</summary>
    Heat,

    /// <summary>Cooling (Kälte).</summary>
    Cooling,
}
