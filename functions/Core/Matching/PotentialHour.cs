using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>A measured hour seen through a coupling that is not built [kW].</summary>
internal sealed record PotentialHour
{
    public required DateTimeOffset Hour { get; init; }

    public required ConnectionChoice Choice { get; init; }

    public required Temperature RequiredSupply { get; init; }

    public double LossWattsPerMetre { get; init; }

    /// <summary>Heat into the connecting pipe.</summary>
    public double Heat { get; init; }

    public double Electricity => Choice.Cop is { } cop ? Heat / cop : 0;

    public double SourceHeat => Heat - Electricity;

    /// <summary>Heat each unit of the network makes less, in the order of <see cref="PotentialHours.Units"/>; negative where it makes more.</summary>
    public IReadOnlyList<double> Displaced { get; init; } = [];
}
