using System.CommandLine;
using System.Globalization;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Registers;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Options that say what nobody measured yet.</summary>
internal sealed class RankingArguments
{
    private readonly Option<string[]> _heat = new("--annual-heat")
    {
        Description = "Heat fed into a network in a year; estimated from installed power where not given.",
        HelpName = "NETWORK=MWH",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<double?> _mean = new("--mean-temperature")
    {
        Description = "Mean outdoor temperature of a year; 9.3 (Germany) where not given.",
        HelpName = "CELSIUS",
    };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "How many of each network to keep.",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };

    public void AddTo(Command command)
    {
        command.Add(_heat);
        command.Add(_mean);
        command.Add(_keep);
    }

    public int Kept(ParseResult parsed) => parsed.GetValue(_keep);

    /// <summary>What was entered.</summary>
    /// <exception cref="CommandFailedException">It cannot be.</exception>
    public RegisterAssumptions Assumptions(ParseResult parsed, Site site)
    {
        if (parsed.GetValue(_mean) is < -10 or > 25)
        {
            throw CommandFailedException.BadInput($"--mean-temperature: {parsed.GetValue(_mean)} °C is the mean of no year in Europe.");
        }

        if (Kept(parsed) is < 1 or > 1000)
        {
            throw CommandFailedException.BadInput($"--keep: {Kept(parsed)} is not between 1 and 1000.");
        }

        return new()
        {
            MeanOutdoorCelsius = parsed.GetValue(_mean),
            AnnualMwh = (parsed.GetValue(_heat) ?? []).SelectMany(text => text.Split(',')).Select(text => Pair(text, site))
                .GroupBy(pair => pair.Network).ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Mwh),
        };
    }

    private static (string Network, double Mwh) Pair(string text, Site site)
    {
        var parts = text.Split('=');
        return parts.Length == 2 && site.Networks.Any(network => network.Id == parts[0])
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var mwh) && mwh is > 0 and < 1e8
                ? (parts[0], mwh)
                : throw CommandFailedException.BadInput(
                    $"--annual-heat: '{text}' is no network and number such as {(site.Networks.Count > 0 ? site.Networks[0].Id : "netz")}=42000.");
    }
}
