using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>A stream that must be cooled or heated (Prozessstrom der Pinch-Analyse), with a constant heat capacity flow.</summary>
public sealed record ProcessFlow
{
    /// <summary>Makes a stream; hot if it cools down, cold if it warms up.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="supply">The temperature it comes with [°C].</param>
    /// <param name="target">The temperature it must reach [°C].</param>
    /// <param name="heat">The heat it gives or needs on that way [kW].</param>
    /// <exception cref="ArgumentException">Both temperatures are the same; latent heat is given over a tenth of a kelvin.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The heat is negative.</exception>
    public ProcessFlow(string id, Temperature supply, Temperature target, Power heat)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfNegative(heat.Kilowatts, nameof(heat));
        if (supply == target)
        {
            throw new ArgumentException(
                $"The stream '{id}' begins and ends at {supply}: give latent heat over a tenth of a kelvin.", nameof(target));
        }

        (Id, Supply, Target, Heat) = (id, supply, target, heat);
    }

    /// <summary>What it is called.</summary>
    public string Id { get; }

    /// <summary>The temperature it comes with [°C].</summary>
    public Temperature Supply { get; }

    /// <summary>The temperature it must reach [°C].</summary>
    public Temperature Target { get; }

    /// <summary>The heat it gives or needs on that way [kW].</summary>
    public Power Heat { get; }

    /// <summary>Whether it cools down, so that it gives heat.</summary>
    public bool IsHot => Supply > Target;

    /// <summary>Heat per kelvin, ṁ·c (Wärmekapazitätsstrom) [kW/K].</summary>
    public double KilowattsPerKelvin => Heat.Kilowatts / Math.Abs((Supply - Target).Kelvins);
}
