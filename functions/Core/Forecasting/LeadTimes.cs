namespace SektorKopplung.Core.Forecasting;

/// <summary>Groups of lead times that share weights and band (Vorlaufgruppen).</summary>
internal static class LeadTimes
{
    private static readonly int[] Starts = [0, 1, 3, 6, 12, 24, 48];

    /// <summary>How many groups there are.</summary>
    public static int Groups => Starts.Length;

    /// <summary>The group of a lead time [h], 0 being the hour of issue.</summary>
    public static int GroupOf(int lead)
    {
        var group = Starts.Length - 1;
        while (Starts[group] > lead)
        {
            group--;
        }

        return group;
    }
}
