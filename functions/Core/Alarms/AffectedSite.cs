namespace SektorKopplung.Core.Alarms;

/// <summary>A vulnerable site in the area of an incident (betroffene schutzbedürftige Einrichtung).</summary>
/// <param name="Id">The id in the site file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Persons">How many people are there.</param>
/// <param name="HasOwnHeatBackup">Whether it can heat itself.</param>
/// <param name="HoursOfBackup">How long its emergency power lasts [h]; 0 where there is none.</param>
public sealed record AffectedSite(string Id, string Name, int Persons, bool HasOwnHeatBackup, double HoursOfBackup);
