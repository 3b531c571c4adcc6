namespace SektorKopplung.Core.Sites;

/// <summary>A building whose people suffer first (Hospital, Pflegeheim, Kita).</summary>
public sealed record VulnerableSite
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>The network that heats it.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Where it stands.</summary>
    public required GeoPoint Location { get; init; }

    /// <summary>Height above sea level [m]; null where unknown.</summary>
    public double? ElevationMetres { get; init; }

    /// <summary>How many people are there.</summary>
    public int Persons { get; init; }

    /// <summary>Whether it can heat itself.</summary>
    public bool HasOwnHeatBackup { get; init; }

    /// <summary>How long its emergency power lasts [h]; 0 where there is none.</summary>
    public double EmergencyPowerHours { get; init; }

    /// <summary>What its people need, in words.</summary>
    public string Needs { get; init; } = "";

    /// <summary>Whom to call there.</summary>
    public Contact Contact { get; init; } = Contact.None;
}
