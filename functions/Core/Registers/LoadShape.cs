namespace SektorKopplung.Core.Registers;

/// <summary>How the daily heat of a kind of building follows the outdoor temperature (Standardlastprofil, SigLinDe).</summary>
/// <remarks>
/// h(θ) = A/(1 + (B/(θ − 40 °C))^C) + D + max(m_H·θ + b_H, m_W·θ + b_W), with θ the mean of the day; BDEW/VKU/GEODE guideline
/// on standard load profiles gas. Apartment houses at 8 °C: 0.4728 + 0.0873 + max(0.4399, 0.1022) = 1.0000, as for every shape.
/// </remarks>
public sealed record LoadShape
{
    private const double SigmoidCelsius = 40;

    /// <summary>The buildings.</summary>
    public required string Name { get; init; }

    /// <summary>Its share of the heat of a network [1].</summary>
    public required double Share { get; init; }

    /// <summary>A of the formula [1].</summary>
    public required double A { get; init; }

    /// <summary>B of the formula [K].</summary>
    public required double B { get; init; }

    /// <summary>C of the formula [1].</summary>
    public required double C { get; init; }

    /// <summary>D of the formula [1].</summary>
    public required double D { get; init; }

    /// <summary>m_H of the formula [1/K].</summary>
    public required double HeatingSlope { get; init; }

    /// <summary>b_H of the formula [1].</summary>
    public required double HeatingAxis { get; init; }

    /// <summary>m_W of the formula [1/K].</summary>
    public required double WaterSlope { get; init; }

    /// <summary>b_W of the formula [1].</summary>
    public required double WaterAxis { get; init; }

    /// <summary>Daily heat at an outdoor temperature against that at 8 °C [1].</summary>
    public double At(double celsius)
    {
        var below = Math.Min(celsius, SigmoidCelsius - 0.5) - SigmoidCelsius;
        var sigmoid = A / (1 + Math.Pow(B / below, C));
        return sigmoid + D + Math.Max((HeatingSlope * celsius) + HeatingAxis, (WaterSlope * celsius) + WaterAxis);
    }
}
