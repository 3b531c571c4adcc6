using System.CommandLine;
using SektorKopplung.Embedded;
using SektorKopplung.Embedded.CommandLine;

_ = ProgramStart.Elapsed;

// Signals belong to the running monitor, which stops in order.
var parsed = CommandTree.Create().Parse(CommandTree.WithDefault(args));
if (parsed.Errors.Count > 0)
{
    var asJson = args.Contains(CommandRunner.Json.Name);
    var mistakes = string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct());
    return CommandRunner.Fail(asJson, ExitCode.BadInput, $"{mistakes} See --help.");
}

return await parsed.InvokeAsync(new InvocationConfiguration
{
    ProcessTerminationTimeout = null,
    EnableDefaultExceptionHandler = false,
});
