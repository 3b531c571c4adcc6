using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Functions.Hosting;
using SektorKopplung.Functions.Settings;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;

const int BadInput = 2;
const int BrokenWorld = 3;

if (MachineCheck.Missing() is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return BrokenWorld;
}

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Services.AddFunctionApp(AppSettings.Read(builder.Configuration));
    await builder.Build().RunAsync();
    return 0;
}
catch (SettingsException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return BadInput;
}
catch (Exception error) when (error is StoreRefusedException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return BrokenWorld;
}
