using System.Globalization;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>
/// Expects nothing of a source that stands still although it used to run at these hours of the week (Betriebsstillstand);
/// otherwise another forecaster's word holds.
/// </summary>
/// <remarks>See docs/formulas.md. The upper bound stays, because it may start again at any time.</remarks>
internal sealed class StandstillForecaster(IForecaster running) : IForecaster
{
    /// <summary>How many usual hours of operation must be missed [h].</summary>
    public const int MissedHours = 12;

    private const int Week = 168;
    private const int LongestWeeksBack = SourceForecaster.LongestHistoryDays / 7;

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var forecast = running.Predict(request);
        var hours = MissedFor(request.History, HourlySeries.HourOf(request.IssuedAt));
        return hours is null
            ? forecast
            : forecast with
            {
                Points = [.. forecast.Points.Select(point => point with { P10 = 0, P50 = 0 })],
                Note = ForecastNotes.Join(
                    string.Create(CultureInfo.InvariantCulture, $"Stands still for {hours} h against its usual week: no heat expected until it runs."),
                    forecast.Note),
            };
    }

    // How long it stands still [h]; null where it runs, is not measured, or usually rests at these hours.
    private static int? MissedFor(HourlySeries history, DateTimeOffset issued)
    {
        var usual = history.Values.Where(value => value > 0).Select(value => value!.Value).DefaultIfEmpty(0).Average();
        bool Stands(DateTimeOffset hour) => history.At(hour) <= OutageRates.StandingShare * usual;
        var standing = 0;
        while (usual > 0 && Stands(issued.AddHours(-1 - standing)))
        {
            standing++;
        }

        var began = issued.AddHours(-standing);
        var missed = Enumerable.Range(0, Math.Min(standing, Week)).Count(i => RanBefore(history, began.AddHours(i), began, OutageRates.StandingShare * usual));
        return missed >= MissedHours ? standing : null;
    }

    // Whether it ran at this hour of the week in the last measured week before it stopped.
    private static bool RanBefore(HourlySeries history, DateTimeOffset hour, DateTimeOffset began, double standing)
        => Enumerable.Range(1, LongestWeeksBack)
            .Select(weeks => hour.AddHours(-Week * weeks))
            .Where(before => before < began)
            .Select(history.At)
            .FirstOrDefault(value => value is not null) > standing;
}
