using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Spreads a load over the available units of a network by merit order (Einsatzreihenfolge).</summary>
/// <remarks>A unit that would fall below its minimum load takes some from those before it; if these cannot give, it cycles.</remarks>
internal sealed class UnitDispatch
{
    private const double Tolerance = 1e-6;

    private UnitDispatch(IReadOnlyList<GenerationUnit> units)
    {
        Units = units;
        Capacity = units.Sum(unit => unit.Capacity.Kilowatts);
    }

    /// <summary>The available units, first to run first.</summary>
    public IReadOnlyList<GenerationUnit> Units { get; }

    /// <summary>What all of them can give [kW].</summary>
    public double Capacity { get; }

    public static UnitDispatch Of(IEnumerable<GenerationUnit> available, FactorSet factors, PriceSet prices) => new(
        [.. available.OrderBy(unit => unit.MeritOrder)
            .ThenBy(unit => MarginalHeat.Of(unit, factors, prices, factors.GridElectricity).Euro)
            .ThenBy(unit => unit.Id, StringComparer.Ordinal)]);

    /// <summary>The output of each unit for a load [kW]; what they cannot give is missing.</summary>
    public double[] Outputs(double load)
    {
        var outputs = new double[Units.Count];
        var rest = Math.Max(0, load);
        for (var i = 0; i < Units.Count && rest > Tolerance; i++)
        {
            var (minimum, capacity) = (Units[i].MinimumLoad.Kilowatts, Units[i].Capacity.Kilowatts);
            if (rest < minimum && !Shift(outputs, i, minimum - rest))
            {
                continue;
            }

            outputs[i] = Math.Clamp(rest, Math.Min(minimum, capacity), capacity);
            rest = Math.Max(0, rest - outputs[i]);
        }

        Cycle(outputs, rest);
        return outputs;
    }

    private bool Shift(double[] outputs, int before, double wanted)
    {
        var room = Enumerable.Range(0, before)
            .Sum(i => Math.Max(0, outputs[i] - Units[i].MinimumLoad.Kilowatts));
        if (room < wanted)
        {
            return false;
        }

        for (var i = before - 1; i >= 0 && wanted > Tolerance; i--)
        {
            var given = Math.Clamp(outputs[i] - Units[i].MinimumLoad.Kilowatts, 0, wanted);
            outputs[i] -= given;
            wanted -= given;
        }

        return true;
    }

    private void Cycle(double[] outputs, double rest)
    {
        for (var i = 0; i < Units.Count && rest > Tolerance; i++)
        {
            var given = Math.Min(rest, Units[i].Capacity.Kilowatts - outputs[i]);
            outputs[i] += given;
            rest -= given;
        }
    }
}
