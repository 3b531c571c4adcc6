using System.CommandLine;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Create()
        => new("Watches the heat networks and waste-heat sources of a town. Without arguments: the demo.")
        {
            CommandRunner.Json,
            ServeCommand.Create(),
            DemoCommand.Create(),
            ReplayCommand.Create(),
            SiteCommand.Create(),
            CapCommand.Create(),
            LedgerCommand.Create(),
            CredentialsCommand.Create(),
        };
}
