using System.Collections.Frozen;
using System.Globalization;

namespace SektorKopplung.Core.Telemetry;

/// <summary>A weather forecast as readings (Temperaturprognose): "the outdoor temperature expected in N hours".</summary>
/// <remarks>
/// Such a reading carries the time it was made, never the hour it is about: so no reading lies in the future, and what was
/// known when stays on record.
/// </remarks>
public static class ExpectedOutdoor
{
    /// <summary>The lead times there are quantities for [h].</summary>
    public static IReadOnlyList<int> LeadHours { get; } = [6, 12, 18, 24, 30, 36, 42, 48];

    private static readonly FrozenDictionary<int, string> Names = LeadHours.ToFrozenDictionary(
        hours => hours, hours => string.Create(CultureInfo.InvariantCulture, $"outdoor_temperature_in_{hours}h"));

    /// <summary>The quantity of a lead time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of <see cref="LeadHours"/>.</exception>
    public static string QuantityOf(int leadHours)
        => Names.GetValueOrDefault(leadHours)
            ?? throw new ArgumentOutOfRangeException(nameof(leadHours), leadHours, "No quantity for this lead time.");
}
