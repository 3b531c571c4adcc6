using SektorKopplung.Core.Heat;

namespace SektorKopplung.Core.DataCentres;

/// <summary>What a version of the law asks of data centres (EnEfG § 11).</summary>
public sealed record DataCentreRules
{
    /// <summary>The name of the version, e.g. <c>EnEfG-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is law; a draft is shown, never the default.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>The first day it holds; null for a draft.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Where the text stands.</summary>
    public required string LegalRef { get; init; }

    /// <summary>How many months a network operator has to take an offer (§ 11 (3) no. 3).</summary>
    public required int OfferMonths { get; init; }

    /// <summary>Centres that start on this day or later are new.</summary>
    public required DateOnly NewFrom { get; init; }

    /// <summary>Years after the start until a new centre must keep its limits.</summary>
    public required int YearsToComply { get; init; }

    /// <summary>The highest PUE of existing centres, by the day it holds from.</summary>
    public required IReadOnlyList<DatedLimit> ExistingPue { get; init; }

    /// <summary>The highest PUE of new centres.</summary>
    public required double NewPue { get; init; }

    /// <summary>The least share of reused energy of new centres, by the day of their start [1].</summary>
    public required IReadOnlyList<DatedLimit> NewReusedShare { get; init; }

    /// <summary>All versions known, from <c>data-centre-rules.json</c>.</summary>
    public static IReadOnlyList<DataCentreRules> All { get; }
        = EmbeddedJson.Read<IReadOnlyList<DataCentreRules>>("data-centre-rules.json");

    /// <summary>The version in force.</summary>
    public static DataCentreRules Current { get; } = All.Last(rules => rules.IsInForce);

    /// <summary>The highest PUE for a centre on a day; null where none holds yet.</summary>
    /// <param name="start">When the centre went into service.</param>
    /// <param name="day">The day judged.</param>
    public double? HighestPue(DateOnly start, DateOnly day) => start >= NewFrom
        ? day >= start.AddYears(YearsToComply) ? NewPue : null
        : Newest(ExistingPue, day);

    /// <summary>The least share of reused energy for a centre on a day [1]; null where none holds.</summary>
    /// <param name="start">When the centre went into service.</param>
    /// <param name="day">The day judged.</param>
    public double? LeastReusedShare(DateOnly start, DateOnly day)
        => start >= NewFrom && day >= start.AddYears(YearsToComply) ? Newest(NewReusedShare, start) : null;

    private static double? Newest(IReadOnlyList<DatedLimit> limits, DateOnly day)
        => limits.Where(limit => limit.From <= day).OrderBy(limit => limit.From).LastOrDefault()?.Value;
}
