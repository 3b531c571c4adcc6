namespace SektorKopplung.Api;

/// <summary>What a potential rests on.</summary>
internal enum PotentialOrigin
{
    /// <summary>Readings of a source and couplings of the site file.</summary>
    Telemetry,

    /// <summary>A public register and standard load profiles; nothing of it is measured.</summary>
    Register,
}
