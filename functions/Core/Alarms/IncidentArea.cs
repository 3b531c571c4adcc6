using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Alarms;

/// <summary>Where an incident is (Gebiet).</summary>
/// <param name="Name">The name of the area.</param>
/// <param name="Centre">Its centre.</param>
/// <param name="RadiusMetres">How far it reaches [m].</param>
public sealed record IncidentArea(string Name, GeoPoint Centre, double RadiusMetres);
