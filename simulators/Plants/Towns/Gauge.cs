namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>One measured value of the town (Messstelle).</summary>
/// <param name="Asset">Whose value it is.</param>
/// <param name="Quantity">What it measures, as in topics.</param>
/// <param name="Unit">UCUM code of the value.</param>
/// <param name="Decimals">Resolution.</param>
/// <param name="EveryMinutes">How often it is read [min].</param>
/// <param name="Read">Reads the value of the current minute.</param>
public sealed record Gauge(string Asset, string Quantity, string Unit, int Decimals, int EveryMinutes, Func<double> Read);
