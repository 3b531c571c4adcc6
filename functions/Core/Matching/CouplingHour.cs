using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Whether using a coupling in an hour is worth it.</summary>
internal enum HourVerdict
{
    /// <summary>There is nothing to use: no heat, no demand or no way in.</summary>
    Idle,

    /// <summary>It saves CO2, or covers load that nothing else covers.</summary>
    Useful,

    /// <summary>It saves nothing.</summary>
    NoEffect,

    /// <summary>It emits more than it saves.</summary>
    Harmful,
}

/// <summary>What a coupling does in an hour of a scenario [kW, kg, €].</summary>
internal sealed record CouplingHour
{
    public required Coupling Coupling { get; init; }

    public required DateTimeOffset Hour { get; init; }

    public required ConnectionChoice Choice { get; init; }

    /// <summary>The way of the heat; null where the temperatures are not known.</summary>
    public CouplingWay? Way { get; init; }

    public Temperature? RequiredSupply { get; init; }

    public required Temperature Source { get; init; }

    public HourVerdict Verdict { get; init; }

    public double Heat { get; init; }

    public double SourceHeat { get; init; }

    public double PipeLoss { get; init; }

    public double Electricity => Heat > 0 && Choice.Cop is { } cop ? (Heat + PipeLoss) / cop : 0;

    /// <summary>Heat each unit makes less; negative where it makes more.</summary>
    public IReadOnlyList<(GenerationUnit Unit, double Kilowatts)> Displaced { get; init; } = [];

    /// <summary>Load that only the coupling covers [kW].</summary>
    public double CoveredGap { get; init; }

    /// <summary>With electricity of the average grid.</summary>
    public double Co2 { get; init; }

    /// <summary>With displaced electricity.</summary>
    public double Co2Displaced { get; init; }

    public double Euro { get; init; }

    public BilingualText Note { get; init; } = BilingualText.Empty;
}
