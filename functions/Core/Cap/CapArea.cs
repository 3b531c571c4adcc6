using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Cap;

/// <summary>Where a message applies: a circle and a regional key.</summary>
/// <param name="Description">The name of the area.</param>
/// <param name="Centre">The centre of the circle.</param>
/// <param name="RadiusMetres">Its radius [m].</param>
/// <param name="Ars">Amtlicher Regionalschlüssel; empty where unknown.</param>
public sealed record CapArea(string Description, GeoPoint Centre, double RadiusMetres, string Ars);
