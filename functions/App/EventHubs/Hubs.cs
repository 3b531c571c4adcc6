namespace SektorKopplung.Functions.EventHubs;

/// <summary>The event hubs that carry readings, and how their functions are retried.</summary>
public static class Hubs
{
    /// <summary>District heat networks (Fernwärmenetze).</summary>
    public const string HeatNetworks = "heat-networks";

    /// <summary>Waste heat sources (Abwärmequellen).</summary>
    public const string WasteHeatSources = "waste-heat-sources";

    /// <summary>Data centres (Rechenzentren).</summary>
    public const string DataCentres = "data-centres";

    /// <summary>The app setting with the connection; <c>EventHubs__fullyQualifiedNamespace</c> for a managed identity.</summary>
    public const string Connection = "EventHubs";

    /// <summary>
    /// Without end: the listener moves the checkpoint past a batch as soon as its retries are used up, stored or not.
    /// </summary>
    public const int Retries = -1;

    /// <summary>The first pause before a batch is tried again.</summary>
    public const string FirstRetry = "00:00:02";

    /// <summary>The longest pause; below the function timeout of host.json.</summary>
    public const string LongestRetry = "00:05:00";
}
