namespace SektorKopplung.Core.Forecasting;

/// <summary>The usual value of a local weekday and hour, shifted by the outdoor temperature (Wochenprofil).</summary>
/// <param name="Slots">168 values, Sunday 00:00 first; a holiday counts as Sunday.</param>
/// <param name="Slope">Change per kelvin of the day's outdoor temperature; 0 where it explains nothing.</param>
/// <param name="PivotCelsius">The temperature the slots hold for [°C].</param>
internal sealed record ProfileExpectation(double[] Slots, double Slope, double PivotCelsius) : IExpectation
{
    /// <inheritdoc/>
    public bool UsesOutdoor => Slope != 0;

    /// <inheritdoc/>
    public double At(HourGrid grid, int hour)
        => Slots[SlotOf(grid, hour)] + (Slope * (grid.Outdoor.OverDay[hour] - PivotCelsius));

    /// <inheritdoc/>
    public void Split(HourGrid grid, int hour, Span<double> perGroup)
    {
        perGroup[(int)TermGroup.Usual] += Slots[SlotOf(grid, hour)];
        perGroup[(int)TermGroup.Outdoor] += Slope * (grid.Outdoor.OverDay[hour] - PivotCelsius);
    }

    /// <summary>The slot of an hour, 0 to 167.</summary>
    public static int SlotOf(HourGrid grid, int hour) => (grid.Weekday[hour] * 24) + grid.LocalHour[hour];
}
