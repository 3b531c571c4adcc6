using System.Diagnostics;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>Waits for what happens in another process, and fails when it does not.</summary>
internal static class Polling
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static Task UntilAsync(Func<bool> isTrue, TimeSpan patience) => UntilAsync(() => Task.FromResult(isTrue()), patience);

    public static async Task UntilAsync(Func<Task<bool>> isTrue, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < patience, $"It did not happen within {patience.TotalSeconds} s.");
            await Task.Delay(Interval);
        }
    }
}
