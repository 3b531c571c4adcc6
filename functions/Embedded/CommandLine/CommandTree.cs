using System.CommandLine;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    private static readonly string[] RootOptions = ["--help", "-h", "-?", "/?", "--version"];

    /// <summary>The arguments with the demo in front where no command is named.</summary>
    public static string[] WithDefault(string[] args)
    {
        var isCommandNamed = args.Length > 0 && (!args[0].StartsWith('-') || RootOptions.Contains(args[0]));
        return isCommandNamed ? args : ["demo", .. args];
    }

    public static RootCommand Create()
        => new("Watches the heat networks and waste-heat sources of a town. Without a command: the demo.")
        {
            CommandRunner.Json,
            ServeCommand.Create(),
            DemoCommand.Create(),
            ReplayCommand.Create(),
            TrainCommand.Create(),
            SiteCommand.Create(),
            PotentialsCommand.Create(),
            CapCommand.Create(),
            BacktestCommand.Create(),
            MatchCommand.Create(),
            LedgerCommand.Create(),
            CredentialsCommand.Create(),
        };
}
