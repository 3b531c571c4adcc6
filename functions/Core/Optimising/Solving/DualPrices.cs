namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Prices for what couplings compete for (Schattenpreise), or the direction in which to change them.</summary>
internal sealed class DualPrices(SolverModel model)
{
    /// <summary>Of heat in a network, by network and hour [€/kWh].</summary>
    public double[] Heat { get; } = new double[model.Demand.Length];

    /// <summary>Of a source's heat, by source and hour [€/kWh].</summary>
    public double[] Source { get; } = new double[model.Available.Length];

    /// <summary>Of reserve, by network and hour [€/kWh].</summary>
    public double[] Reserve { get; } = new double[model.Demand.Length];

    /// <summary>Of a contract's minimum, by coupling [€/kWh].</summary>
    public double[] Contract { get; } = new double[model.Couplings.Source.Length];

    public void CopyFrom(DualPrices other)
    {
        other.Heat.CopyTo(Heat, 0);
        other.Source.CopyTo(Source, 0);
        other.Reserve.CopyTo(Reserve, 0);
        other.Contract.CopyTo(Contract, 0);
    }
}
