using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Ids and records of models.</summary>
internal static class ModelNames
{
    private const int HashCharacters = 12;

    /// <summary>The id of a model that was trained here.</summary>
    public static string Trained(ModelKind kind, string asset, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"{StateJson.WordOf(kind)}-{asset}-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    /// <summary>The id of a model from a file: the same file has the same id.</summary>
    public static string Of(ModelKind kind, ModelFile file)
        => $"{StateJson.WordOf(kind)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Write())))[..HashCharacters]}";

    /// <summary>What is known of a model from its file.</summary>
    public static ModelRecord RecordOf(string id, (ModelKind Kind, string Asset) place, ModelOrigin origin, ModelFile file, DateTimeOffset now)
    {
        var from = file.Provenance;
        return new()
        {
            Id = id,
            Kind = place.Kind,
            Asset = place.Asset,
            Origin = origin,
            Algorithm = from.Algorithm,
            Package = from.Package,
            Seed = from.Seed,
            Window = new TimeWindow(from.WindowStart, from.WindowEnd),
            Rows = from.Rows,
            Features = file.Trees.Features,
            TrainingScores = from.Scores,
            TrainedAt = from.TrainedAt,
            StateSince = now,
        };
    }
}
