namespace SektorKopplung.Core.Forecasting;

/// <summary>A state of Germany (Bundesland); its number is the beginning of the regional key (ARS) of its towns.</summary>
public enum GermanState
{
    /// <summary>Schleswig-Holstein.</summary>
    SchleswigHolstein = 1,

    /// <summary>Hamburg.</summary>
    Hamburg = 2,

    /// <summary>Lower Saxony (Niedersachsen).</summary>
    LowerSaxony = 3,

    /// <summary>Bremen.</summary>
    Bremen = 4,

    /// <summary>North Rhine-Westphalia (Nordrhein-Westfalen).</summary>
    NorthRhineWestphalia = 5,

    /// <summary>Hesse (Hessen).</summary>
    Hesse = 6,

    /// <summary>Rhineland-Palatinate (Rheinland-Pfalz).</summary>
    RhinelandPalatinate = 7,

    /// <summary>Baden-Württemberg.</summary>
    BadenWuerttemberg = 8,

    /// <summary>Bavaria (Bayern).</summary>
    Bavaria = 9,

    /// <summary>Saarland.</summary>
    Saarland = 10,

    /// <summary>Berlin.</summary>
    Berlin = 11,

    /// <summary>Brandenburg.</summary>
    Brandenburg = 12,

    /// <summary>Mecklenburg-Western Pomerania (Mecklenburg-Vorpommern).</summary>
    MecklenburgWesternPomerania = 13,

    /// <summary>Saxony (Sachsen).</summary>
    Saxony = 14,

    /// <summary>Saxony-Anhalt (Sachsen-Anhalt).</summary>
    SaxonyAnhalt = 15,

    /// <summary>Thuringia (Thüringen).</summary>
    Thuringia = 16,
}
