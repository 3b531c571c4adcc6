namespace SektorKopplung.Core.Registers;

/// <summary>How the daily heat of a kind of building follows the outdoor temperature (Standardlastprofil, SigLinDe).</summary>
/// <remarks>
/// h(θ) = A/(1 + (B/(θ − 40 °C))^C) + D + max(m_H·θ + b_H, m_W·θ + b_W), with θ the mean of the day; BDEW/VKU/GEODE guideline
/// on standard load profiles gas. Apartment houses at 8 °C: 0.4849 + 0.0873 + max(0.4399, 0.1021) = 1.0121, near 1 by construction.
/// </remarks>
internal sealed record LoadShape
{
    private const double SigmoidCelsius = 40;

    public required string Name { get; init; }

    /// <summary>Its share of the heat of a network [1].</summary>
    public required double Share { get; init; }

    public required double A { get; init; }

    public required double B { get; init; }

    public required double C { get; init; }

    public required double D { get; init; }

    public required double HeatingSlope { get; init; }

    public required double HeatingAxis { get; init; }

    public required double WaterSlope { get; init; }

    public required double WaterAxis { get; init; }

    /// <summary>Daily heat at an outdoor temperature against that at 8 °C [1].</summary>
    public double At(double celsius)
    {
        var below = Math.Min(celsius, SigmoidCelsius - 0.5) - SigmoidCelsius;
        var sigmoid = A / (1 + Math.Pow(B / below, C));
        return sigmoid + D + Math.Max((HeatingSlope * celsius) + HeatingAxis, (WaterSlope * celsius) + WaterAxis);
    }
}
