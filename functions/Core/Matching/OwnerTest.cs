namespace SektorKopplung.Core.Matching;

/// <summary>Whether giving the heat pays for the owner of the source (EnEfG § 9); the network's own economy is another question.</summary>
/// <param name="InvestmentEuro">What tapping the source costs the owner [€].</param>
/// <param name="Years">After these it must have paid [a].</param>
/// <param name="PriceEuroPerMwh">What the owner gets for the heat [€/MWh].</param>
/// <param name="NeededPriceEuroPerMwh">From this price on it pays [€/MWh].</param>
/// <param name="NetPresentValueEuro">Worth of gains less investment after those years (Kapitalwert) [€].</param>
/// <param name="IsEconomic">Whether the expected value is positive.</param>
/// <remarks>The owner pays for tapping with a heat pump, else for the exchanger station; heat not cooled away is not counted.</remarks>
public sealed record OwnerTest(
    ResultBand InvestmentEuro,
    double Years,
    double PriceEuroPerMwh,
    ResultBand NeededPriceEuroPerMwh,
    ResultBand NetPresentValueEuro,
    bool IsEconomic);
