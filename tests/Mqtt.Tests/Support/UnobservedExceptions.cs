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
        Assert.Empty(Found);
    }

#pragma warning disable CA2255 // The handler must stand before the first test, whichever that is.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Watch()
        => TaskScheduler.UnobservedTaskException += (_, happened) => Found.Enqueue(happened.Exception.ToString());
}
