using System.IO.Compression;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Weather;

namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>Opens a KMZ, a zip with one KML in it; a plain KML is taken too.</summary>
internal static class MosmixArchive
{
    public static WeatherResult Read(byte[] content, string station, string source)
    {
        using var stream = new MemoryStream(content);
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return MosmixReader.Read(stream, station, source);
        }

        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var entry = archive.Entries.FirstOrDefault(one => one.Name.EndsWith(".kml", StringComparison.OrdinalIgnoreCase));
            if (entry is null)
            {
                return WeatherResult.None(new("Im KMZ ist kein KML.", "The KMZ has no KML in it."));
            }

            // Unpacked piece by piece; the reader stops at its limit, whatever size the archive claims.
            using var kml = entry.Open();
            return MosmixReader.Read(kml, station, source);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            return WeatherResult.None(Wording.Say($"Das KMZ ist beschädigt: {error.Message}", $"The KMZ is damaged: {error.Message}"));
        }
    }
}
