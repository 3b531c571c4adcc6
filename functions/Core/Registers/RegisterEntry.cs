using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>A heat source as a register tells of it (Registereintrag); numbers are the owner's, nobody measured them here.</summary>
public sealed record RegisterEntry
{
    /// <summary>The same for the same source in every edition of the register: from its names and address.</summary>
    public required string Id { get; init; }

    /// <summary>The register.</summary>
    public required RegisterKind Register { get; init; }

    /// <summary>Its row in the file.</summary>
    public required int Row { get; init; }

    /// <summary>The company, or the data centre.</summary>
    public required string Name { get; init; }

    /// <summary>Operator of a data centre; else empty.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Id of the company in the register; empty where it has none.</summary>
    public string CompanyId { get; init; } = "";

    /// <summary>Id of the report in the register; empty where it has none.</summary>
    public string ReportId { get; init; } = "";

    /// <summary>The site of the company.</summary>
    public string SiteName { get; init; } = "";

    /// <summary>What gives the heat, in the company's words.</summary>
    public string PotentialName { get; init; } = "";

    /// <summary>Street and number.</summary>
    public string Street { get; init; } = "";

    /// <summary>Postcode, five digits.</summary>
    public required string Postcode { get; init; }

    /// <summary>Town.</summary>
    public string Town { get; init; } = "";

    /// <summary>Where it stands, if the file says so.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>Heat a year [kWh/a].</summary>
    public required double AnnualHeat { get; init; }

    /// <summary>The most heat it can give [kW].</summary>
    public required double Power { get; init; }

    /// <summary>Average temperature [°C].</summary>
    public required double AverageTemperature { get; init; }

    /// <summary>Hours available on a day it runs [h].</summary>
    public double DailyHours { get; init; } = 24;

    /// <summary>Whether it runs at weekends.</summary>
    public bool RunsAtWeekends { get; init; } = true;

    /// <summary>Share of the yearly heat in each month, January first; they add up to 1.</summary>
    public required IReadOnlyList<double> MonthlyShares { get; init; }

    /// <summary>Whether the owner gave the course over the year; else it is flat.</summary>
    public bool HasProfile { get; init; }

    /// <summary>Availability in the owner's words.</summary>
    public string Availability { get; init; } = "";

    /// <summary>How far ahead it is known, in the owner's words.</summary>
    public string Predictability { get; init; } = "";

    /// <summary>What can be controlled, in the owner's words.</summary>
    public string ControlOptions { get; init; } = "";

    /// <summary>Anything else the owner said.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>What a data centre must publish; null for other sources.</summary>
    public DataCentreFacts? DataCentre { get; init; }

    /// <summary>How far its numbers support each other.</summary>
    public required EntryQuality Quality { get; init; }

    /// <summary>What was assumed where the register says nothing, or nonsense.</summary>
    public IReadOnlyList<RegisterFinding> Assumed { get; init; } = [];

    /// <summary>A name for lists: company and what gives the heat.</summary>
    public string Title => PotentialName.Length > 0 && PotentialName != Name ? $"{Name} – {PotentialName}" : Name;
}
