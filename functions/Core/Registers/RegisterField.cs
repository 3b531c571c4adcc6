namespace SektorKopplung.Core.Registers;

/// <summary>What a column of a register says (Angabe); the law's names where it has some.</summary>
public enum RegisterField
{
    /// <summary>Id of the company (Unternehmens-ID).</summary>
    CompanyId,

    /// <summary>Id of the report (Melde-ID).</summary>
    ReportId,

    /// <summary>Name of the company, EnEfG § 17(1) no. 1, or of the data centre, Annex 3 no. 1a.</summary>
    Name,

    /// <summary>Operator of the data centre, Annex 3 no. 1b.</summary>
    Operator,

    /// <summary>Name of the site (Standortname).</summary>
    SiteName,

    /// <summary>Street and number.</summary>
    Street,

    /// <summary>Postcode (PLZ), Annex 3 no. 1d.</summary>
    Postcode,

    /// <summary>Town (Ort).</summary>
    Town,

    /// <summary>Degrees north; not in the public registers, but in enriched copies.</summary>
    Latitude,

    /// <summary>Degrees east; not in the public registers, but in enriched copies.</summary>
    Longitude,

    /// <summary>Name of the potential (Name des Abwärmepotentials).</summary>
    PotentialName,

    /// <summary>Heat a year (jährliche Wärmemenge), § 17(1) no. 3 [kWh/a].</summary>
    AnnualHeat,

    /// <summary>Maximum thermal power, § 17(1) no. 3 [kW].</summary>
    MaximumThermalPower,

    /// <summary>Average temperature (durchschnittliches Temperaturniveau), § 17(1) no. 6 [°C].</summary>
    AverageTemperature,

    /// <summary>Band of temperature in words or numbers (Temperaturbereich).</summary>
    TemperatureBand,

    /// <summary>Hours available a day [h].</summary>
    DailyHours,

    /// <summary>Whether it is available at weekends.</summary>
    Weekend,

    /// <summary>Availability in words.</summary>
    Availability,

    /// <summary>How far ahead the availability is known, in words.</summary>
    Predictability,

    /// <summary>How temperature, pressure and feed-in can be controlled, § 17(1) no. 5.</summary>
    ControlOptions,

    /// <summary>Power profile, January, § 17(1) no. 4 [kW]; the months follow in order.</summary>
    January,

    /// <summary>February [kW].</summary>
    February,

    /// <summary>March [kW].</summary>
    March,

    /// <summary>April [kW].</summary>
    April,

    /// <summary>May [kW].</summary>
    May,

    /// <summary>June [kW].</summary>
    June,

    /// <summary>July [kW].</summary>
    July,

    /// <summary>August [kW].</summary>
    August,

    /// <summary>September [kW].</summary>
    September,

    /// <summary>October [kW].</summary>
    October,

    /// <summary>November [kW].</summary>
    November,

    /// <summary>December [kW].</summary>
    December,

    /// <summary>Anything else said about the source.</summary>
    Remarks,

    /// <summary>Size class by IT connection (Größenklasse), Annex 3 no. 1c.</summary>
    SizeClass,

    /// <summary>Total building area, Annex 3 no. 1e [m²].</summary>
    SurfaceArea,

    /// <summary>Rated connection of IT, Annex 3 no. 1f [kW].</summary>
    ConnectedLoadIt,

    /// <summary>Non-redundant connection, Annex 3 no. 1f [kW].</summary>
    ConnectedLoadNonRedundant,

    /// <summary>Total electricity, Annex 3 no. 2a [kWh/a].</summary>
    TotalConsumption,

    /// <summary>Renewable share REF, Annex 3 no. 2b [%].</summary>
    Ref,

    /// <summary>Waste heat released to air, water and soil, Annex 3 no. 2c [kWh/a].</summary>
    WasteHeatReleased,

    /// <summary>Waste heat delivered to customers, Annex 3 no. 2d [kWh/a].</summary>
    WasteHeatReused,

    /// <summary>PUE, Annex 3 no. 2f [1].</summary>
    Pue,

    /// <summary>Reused share ERF, Annex 3 no. 2g [%].</summary>
    Erf,

    /// <summary>Cooling efficiency CER, Annex 3 no. 2h [1].</summary>
    CoolingEfficiencyRatio,

    /// <summary>Water use WUE, Annex 3 no. 2i [l/kWh].</summary>
    Wue,

    /// <summary>Persons' addresses and numbers; they are not kept.</summary>
    PersonalContact,
}
