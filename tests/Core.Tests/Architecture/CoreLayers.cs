using System.Text.RegularExpressions;

namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>Which folder of Core may know which. A new folder is added here first.</summary>
internal static partial class CoreLayers
{
    private static readonly string[] Foundation = ["Language", "Units", "TimeSeries", "Sites", "Telemetry", "Heat", "Trees"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Language"] = [],
        ["Units"] = Foundation[..1],
        ["TimeSeries"] = Foundation[..2],
        ["Sites"] = Foundation[..3],
        ["Telemetry"] = Foundation[..4],
        ["Heat"] = Foundation[..5],
        ["Trees"] = [],
        ["Optimising"] = Foundation[..6],
        ["DataCentres"] = Foundation,
        ["Weather"] = Foundation[..5],
        ["Learning"] = Foundation,
        ["Forecasting"] = [.. Foundation, "Learning"],
        ["Couplings"] = [.. Foundation, "Forecasting"],
        ["Detection"] = [.. Foundation, "Forecasting"],
        ["Matching"] = [.. Foundation, "Forecasting", "Couplings", "Detection"],
        ["Registers"] = [.. Foundation, "Matching"],
        ["Alarms"] = [.. Foundation, "Forecasting", "Detection"],
        ["Cap"] = [.. Foundation, "Forecasting", "Detection", "Alarms"],
        ["Reporting"] = [.. Foundation, "Forecasting", "Couplings", "Detection", "Matching", "Alarms", "Cap"],
    };

    /// <summary>Whether code of one folder may use another.</summary>
    public static bool MayUse(string folder, string other)
        => folder == other || (Allowed.TryGetValue(folder, out var allowed) && allowed.Contains(other));

    /// <summary>The folders of Core that a text names, by <c>using</c> or in full.</summary>
    public static IEnumerable<string> UsedIn(string text)
        => CoreNamespace().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\b(?:SektorKopplung\.)?Core\.(\w+)")]
    private static partial Regex CoreNamespace();
}
