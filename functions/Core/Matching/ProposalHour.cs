using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>One hour of a proposal.</summary>
public sealed record ProposalHour
{
    /// <summary>Start of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>Heat into the network [kW].</summary>
    public Power Heat { get; init; }

    /// <summary>How the heat gets in; null in an hour without heat.</summary>
    public ConnectionKind? Connection { get; init; }

    /// <summary>Heat per electricity of the heat pump (Leistungszahl) [1]; null without one.</summary>
    public double? Cop { get; init; }

    /// <summary>Electricity of the heat pump [kW].</summary>
    public Power Electricity { get; init; }

    /// <summary>Heat taken from the source [kW]; with the electricity it gives the heat and the pipe loss.</summary>
    public Power SourceHeat { get; init; }

    /// <summary>Heat lost in the connecting pipe [kW].</summary>
    public Power PipeLoss { get; init; }

    /// <summary>The unit whose heat is displaced, the one that gives way most; null where none does.</summary>
    public string? UnitId { get; init; }

    /// <summary>CO2 saved [kg]; negative where the hour does harm.</summary>
    public double Co2Kilograms { get; init; }

    /// <summary>Money saved [€]; negative where the hour costs.</summary>
    public double Euro { get; init; }

    /// <summary>The supply temperature the network needs [°C]; null where the outdoor temperature is not known.</summary>
    public Temperature? RequiredSupply { get; init; }

    /// <summary>The temperature of the source [°C].</summary>
    public required Temperature Source { get; init; }

    /// <summary>What limits the hour, in words; empty where nothing does.</summary>
    public BilingualText Note { get; init; } = BilingualText.Empty;
}
