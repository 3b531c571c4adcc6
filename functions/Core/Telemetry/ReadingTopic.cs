using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Telemetry;

/// <summary>The topic of canonical readings, <c>sk/v1/{asset}/{quantity}</c>.</summary>
public static class ReadingTopic
{
    /// <summary>What every topic of readings starts with.</summary>
    public const string Prefix = "sk/v1/";

    /// <summary>What every topic of the monitor itself starts with; the only ones it ever sends on.</summary>
    public const string MonitorPrefix = Prefix + Naming.MonitorAsset + "/";

    /// <summary>The series a topic names, or null where it is no topic of readings or the monitor's own.</summary>
    public static SeriesKey? Parse(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (!topic.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var slash = topic.IndexOf('/', Prefix.Length);
        if (slash < 0)
        {
            return null;
        }

        var asset = topic[Prefix.Length..slash];
        var quantity = topic[(slash + 1)..];
        return Naming.IsAsset(asset) && Naming.IsQuantity(quantity) && asset != Naming.MonitorAsset
            ? new SeriesKey(asset, quantity)
            : null;
    }
}
