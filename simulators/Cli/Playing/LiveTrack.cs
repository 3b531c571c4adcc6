using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Sends the week minute by minute, at the pace of the clock; what it is behind with goes in larger messages.</summary>
internal sealed class LiveTrack(PlayOrder order, ReadingSender sender, Town town, DateTimeOffset epoch)
{
    private const int MostMinutesPerMessage = 60;

    /// <summary>What sends it.</summary>
    public ReadingSender Sender => sender;

    /// <summary>The simulated time played up to.</summary>
    public DateTimeOffset Now { get; private set; } = order.Settings.Start;

    /// <summary>Plays until cancelled; without pace until the end of the week.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        var next = order.Settings.Start;
        var end = order.IsUnpaced ? next + order.Settings.Scenario.Length : DateTimeOffset.MaxValue;
        while (next < end)
        {
            await WaitForAsync(next, cancellationToken);
            for (var i = 0; i < MostMinutesPerMessage && next < end && HasCome(next); i++)
            {
                town.Step();
                sender.Collect(town, town.Moment.Minute, gauge => town.Moment.Minute % gauge.EveryMinutes == 0);
                next = next.AddMinutes(1);
            }

            await sender.SendAsync(town.Moment.Minute, cancellationToken);
            Now = town.Moment.Instant;
        }
    }

    /// <summary>Sends what is held back.</summary>
    public Task FinishAsync(CancellationToken cancellationToken) => sender.SendAsync(long.MaxValue, cancellationToken);

    private bool HasCome(DateTimeOffset instant) => order.IsUnpaced || WaitFor(instant) <= TimeSpan.Zero;

    private TimeSpan WaitFor(DateTimeOffset instant)
        => epoch + ((instant - order.Settings.Start) / order.Speed) - TimeProvider.System.GetUtcNow();

    private async Task WaitForAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        while (!HasCome(instant))
        {
            var wait = WaitFor(instant);
            await Task.Delay(wait < TimeSpan.FromMinutes(1) ? wait + TimeSpan.FromMilliseconds(1) : TimeSpan.FromMinutes(1), cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
