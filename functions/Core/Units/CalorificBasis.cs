namespace SektorKopplung.Core.Units;

/// <summary>Which heating value an amount of gas, a gas price or an efficiency refers to.</summary>
public enum CalorificBasis
{
    /// <summary>Lower heating value (Heizwert Hi): efficiencies and emission factors.</summary>
    LowerHi,

    /// <summary>Higher heating value (Brennwert Hs): gas bills and market prices.</summary>
    HigherHs,
}
