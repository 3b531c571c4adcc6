using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.DataCentres;

/// <summary>Where the six months of an offer stand.</summary>
public enum OfferState
{
    /// <summary>Something is missing, so the time does not run.</summary>
    NotRunning,

    /// <summary>The operator may still accept.</summary>
    Running,

    /// <summary>The operator accepted in time.</summary>
    Accepted,

    /// <summary>The time ran out without acceptance: the duty to reuse heat rests.</summary>
    RanOut,
}

/// <summary>The clock of EnEfG § 11 (3): how long an operator may consider an offer (Sechs-Monats-Frist).</summary>
/// <param name="State">Where it stands.</param>
/// <param name="LastDay">The last day to accept; null where it does not run.</param>
/// <param name="DaysLeft">Days until the end of that day; 0 when over.</param>
/// <param name="Words">The state in a sentence with the version of the law; no legal advice.</param>
public sealed record OfferClock(OfferState State, DateOnly? LastDay, int DaysLeft, BilingualText Words)
{
    /// <summary>The clock of an offer on a day.</summary>
    /// <param name="offer">What was offered.</param>
    /// <param name="today">The day, by the local calendar.</param>
    /// <param name="rules">The version of the law.</param>
    /// <remarks>By months of the calendar (BGB § 188 (2)): received on 31 August, the last day is 28 or 29 February.</remarks>
    public static OfferClock Of(HeatOffer offer, DateOnly today, DataCentreRules rules)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(rules);
        if (Missing(offer) is { } missing)
        {
            return new(OfferState.NotRunning, null, 0, Wording.Say(
                $"Die Frist läuft nicht: {missing.De} ({rules.Id}, § 11 Abs. 3).",
                $"The time does not run: {missing.En} ({rules.Id}, § 11 (3))."));
        }

        var last = offer.ReceivedOn.AddMonths(rules.OfferMonths);
        return offer.AcceptedOn is { } accepted && accepted <= last
            ? new(OfferState.Accepted, last, 0, Wording.Say(
                $"Angenommen am {accepted:dd.MM.yyyy}, innerhalb der Frist bis {last:dd.MM.yyyy} ({rules.Id}, § 11 Abs. 3).",
                $"Accepted on {accepted:yyyy-MM-dd}, within the time until {last:yyyy-MM-dd} ({rules.Id}, § 11 (3))."))
            : today > last
                ? new(OfferState.RanOut, last, 0, Wording.Say(
                    $"Bis {last:dd.MM.yyyy} nicht angenommen: Die Ausnahme nach § 11 Abs. 3 Nr. 3 kommt in Betracht ({rules.Id}); der Netzbetreiber legt seine Kapazität offen.",
                    $"Not accepted by {last:yyyy-MM-dd}: the exemption of § 11 (3) no. 3 may apply ({rules.Id}); the network operator discloses its capacity."))
                : Running(last, last.DayNumber - today.DayNumber + 1, rules);
    }

    private static OfferClock Running(DateOnly last, int days, DataCentreRules rules) => new(
        OfferState.Running, last, days, Wording.Say(
            $"Noch {days} Tage bis zum Ende des {last:dd.MM.yyyy} ({rules.Id}, § 11 Abs. 3).",
            $"{days} days left until the end of {last:yyyy-MM-dd} ({rules.Id}, § 11 (3))."));

    private static BilingualText? Missing(HeatOffer offer) => !offer.IsInfrastructureReady
        ? new("Die Übergabestation ist nicht bereit", "the transfer station is not ready")
        : offer.PriceEuroPerMegawattHour > offer.ProductionCostEuroPerMegawattHour
            ? new("Der Preis liegt über den Gestehungskosten", "the price is above production cost")
            : null;
}
