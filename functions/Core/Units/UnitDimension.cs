namespace SektorKopplung.Core.Units;

/// <summary>What a unit measures (Dimension); only units of one dimension convert into each other.</summary>
public enum UnitDimension
{
    /// <summary>A share or a plain number.</summary>
    Ratio,

    /// <summary>A temperature, or the distance of two.</summary>
    Temperature,

    /// <summary>Heat or electric power.</summary>
    Power,

    /// <summary>Energy, also as a register.</summary>
    Energy,

    /// <summary>Volume per time.</summary>
    VolumeFlow,

    /// <summary>Mass per time.</summary>
    MassFlow,

    /// <summary>A volume, also as a register.</summary>
    Volume,

    /// <summary>Volume times temperature, a register of heat meters.</summary>
    VolumeTemperature,

    /// <summary>Pressure above the surrounding air, or the distance of two pressures.</summary>
    Pressure,

    /// <summary>Pressure above vacuum.</summary>
    AbsolutePressure,

    /// <summary>Cycles per time.</summary>
    Frequency,

    /// <summary>Electric current.</summary>
    Current,

    /// <summary>Voltage.</summary>
    Voltage,

    /// <summary>Distance per time.</summary>
    Speed,

    /// <summary>Radiation per area.</summary>
    Irradiance,

    /// <summary>A distance.</summary>
    Length,
}
