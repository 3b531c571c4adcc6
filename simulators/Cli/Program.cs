using System.Runtime.InteropServices;
using SektorKopplung.Simulators.Cli.CommandLine;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
if (Environment.GetEnvironmentVariable("SK_ENDS_WITH_INPUT") == "1")
{
    // Whoever plays the town as a child holds this open: a town whose monitor was killed must not play on.
    _ = Console.OpenStandardInput().CopyToAsync(Stream.Null).ContinueWith(_ => stop.Cancel(), TaskScheduler.Default);
}

return await SimulateProgram.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
