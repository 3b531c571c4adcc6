using System.CommandLine;
using SektorKopplung.Simulators.Cli.Playing;
using SektorKopplung.Simulators.Plants.Scenarios;

namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary><c>simulate scenario NAME</c>: plays a week of Musterstadt.</summary>
internal static class ScenarioCommand
{
    private static readonly string Names = string.Join(", ", ScenarioCatalog.All.Select(scenario => scenario.Name));

    public static Command Create(TextWriter output, TextWriter error)
    {
        var name = new Argument<string>("name") { Description = $"One of {Names}." };
        name.Validators.Add(result =>
        {
            if (ScenarioCatalog.Find(result.Tokens[0].Value) is null)
            {
                result.AddError($"There is no scenario '{result.Tokens[0].Value}': choose one of {Names}.");
            }
        });
        var words = new ScenarioOptions();
        var command = new Command("scenario", "Plays a week of the simulated town Musterstadt.") { name };
        words.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var scenario = ScenarioCatalog.Find(parsed.GetRequiredValue(name))!;
            return new ScenarioPlayer(words.Read(parsed, scenario), output, error).RunAsync(cancellationToken);
        });
        return command;
    }
}
