namespace SektorKopplung.Pipeline.Registers;

/// <summary>What somebody entered for the ranking where nothing is measured.</summary>
public sealed record RegisterAssumptions
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "register-assumptions";

    /// <summary>The id of its document.</summary>
    public const string DocumentId = "current";

    /// <summary>Mean outdoor temperature of a year [°C]; null for that of Germany.</summary>
    public double? MeanOutdoorCelsius { get; init; }

    /// <summary>Heat fed in a year by network id [MWh/a].</summary>
    public IReadOnlyDictionary<string, double> AnnualMwh { get; init; } = new Dictionary<string, double>();

    /// <summary>These, with what another entry says instead.</summary>
    public RegisterAssumptions With(RegisterAssumptions entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        return new()
        {
            MeanOutdoorCelsius = entered.MeanOutdoorCelsius ?? MeanOutdoorCelsius,
            AnnualMwh = AnnualMwh.Concat(entered.AnnualMwh).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Last().Value),
        };
    }
}
