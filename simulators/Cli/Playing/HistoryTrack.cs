using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Sends the days before the start: quarter-hourly readings, a day of one gauge in one message.</summary>
internal sealed class HistoryTrack(int days, ReadingSender sender, Town town)
{
    private const int QuarterHour = 15;
    private const int MinutesPerDay = 1440;

    private readonly long _expected = (long)days * MinutesPerDay / QuarterHour * town.Gauges.Count;
    private bool _isDone;

    /// <summary>What sends it.</summary>
    public ReadingSender Sender => sender;

    /// <summary>How much of it has arrived, 0 to 1.</summary>
    public double Share => Volatile.Read(ref _isDone) || days == 0
        ? 1
        : Math.Min(1, sender.Delivery.AcknowledgedReadings / (double)Math.Max(1, _expected));

    /// <summary>Sends all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var day = 0; day < days; day++)
        {
            for (var i = 0; i < MinutesPerDay; i++)
            {
                town.Step();
                if (town.Moment.Minute % QuarterHour == 0)
                {
                    sender.Collect(town, town.Moment.Minute, _ => true);
                }
            }

            await sender.SendAsync(town.Moment.Minute, cancellationToken);
        }

        await sender.SendAsync(long.MaxValue, cancellationToken);
        await sender.Delivery.FlushAsync(cancellationToken);
        Volatile.Write(ref _isDone, true);
    }
}
