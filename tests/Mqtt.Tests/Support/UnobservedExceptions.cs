using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>Exceptions of tasks that nobody looked at.</summary>
internal static class UnobservedExceptions
{
    private static readonly ConcurrentQueue<string> Found = new();

    public static void AssertNone()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        List<string> found = [];
        while (Found.TryDequeue(out var text))
        {
            found.Add(text);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

#pragma warning disable CA2255 // The handler must stand before the first test, whichever that is.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Watch()
        => TaskScheduler.UnobservedTaskException += (_, happened) => Found.Enqueue(happened.Exception.ToString());
}
