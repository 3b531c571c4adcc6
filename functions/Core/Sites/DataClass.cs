namespace SektorKopplung.Core.Sites;

/// <summary>How a series must be protected (Datenklasse).</summary>
public enum DataClass
{
    /// <summary>Operating data of the plant (Anlagendaten).</summary>
    Plant,

    /// <summary>A third party's business secret (Geschäftsgeheimnis); its owner is named.</summary>
    Business,

    /// <summary>Personal data (personenbezogen): small buildings and dwellings; the default for an unknown heat meter.</summary>
    Person,
}
