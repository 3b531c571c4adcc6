using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads coordinates, where a copy of a register has them.</summary>
internal static class EntryPlace
{
    // A box around Germany keeps swapped or projected coordinates out.
    private static readonly (double Low, double High) Latitudes = (47, 55.2);
    private static readonly (double Low, double High) Longitudes = (5.5, 15.5);

    public static GeoPoint? Read(RowReader row)
        => row.Number(RegisterField.Latitude, Latitudes.Low, Latitudes.High) is { } latitude
            && row.Number(RegisterField.Longitude, Longitudes.Low, Longitudes.High) is { } longitude
                ? new GeoPoint(latitude.Value, longitude.Value)
                : null;
}
