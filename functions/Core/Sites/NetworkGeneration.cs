namespace SektorKopplung.Core.Sites;

/// <summary>The generation of a network, by its temperatures (Netzgeneration).</summary>
internal enum NetworkGeneration
{
    /// <summary>Pressurised water, 120–150 °C.</summary>
    Second = 2,

    /// <summary>80–110 °C, most German networks.</summary>
    Third = 3,

    /// <summary>50–70 °C.</summary>
    Fourth = 4,
}
