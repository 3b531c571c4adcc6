using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Optimising;

/// <summary>What an hour allows a coupling, and what its heat costs then.</summary>
/// <param name="MaximumKw">The most heat into the network [kW]; 0 where it cannot run.</param>
/// <param name="SourceHeat">Heat taken from the source per heat into the network [1].</param>
/// <param name="SourceUse">The source's availability used up per heat into the network [1], more than that where the source is not cooled fully.</param>
/// <param name="Electricity">Electricity per heat into the network [1].</param>
/// <param name="Refusal">Why it cannot run, as the smallest set of what conflicts; empty where it can.</param>
public readonly record struct CouplingTerms(
    double MaximumKw, double SourceHeat, double SourceUse, double Electricity, BilingualText Refusal)
{
    /// <summary>Whether it can run.</summary>
    public bool CanRun => Refusal.De.Length == 0;

    internal static CouplingTerms Refused(BilingualText why) => new(0, 1, 1, 0, why);
}
