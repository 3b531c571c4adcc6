using System.Globalization;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Numbers with their noun (Anzahl in Worten).</summary>
public static class Counted
{
    /// <summary>As <c>1 row</c> or <c>2 rows</c>.</summary>
    public static string Of(int count, string noun)
        => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
