namespace SektorKopplung.Core.Matching;

/// <summary>What building a possible coupling takes and brings (Wirtschaftlichkeit, VDI 2067), with its ranges.</summary>
public sealed record InvestmentCase
{
    /// <summary>Before subsidy; the range is that of the planning stage [€].</summary>
    public required ResultBand Euro { get; init; }

    /// <summary>Capital and maintenance without subsidy [€/a].</summary>
    public required ResultBand AnnuityEuro { get; init; }

    /// <summary>Without and with subsidy.</summary>
    public required IReadOnlyList<SubsidyCase> Cases { get; init; }

    /// <summary>Heat of the units displaced costs them [€/MWh]; dearer heat than this loses money.</summary>
    public required ResultBand DisplacedCostEuroPerMwh { get; init; }

    /// <summary>Whether it pays for the owner of the source.</summary>
    public required OwnerTest OwnerTest { get; init; }

    /// <summary>What moves the result most, widest first.</summary>
    public required IReadOnlyList<TornadoBar> Tornado { get; init; }

    /// <summary>The id of the cost set.</summary>
    public required string CostSet { get; init; }
}
