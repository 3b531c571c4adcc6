using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>The public data sets of the measured examples, which are not part of this repository.</summary>
internal static class MeasuredData
{
    private static readonly (string Mapping, string Table)[] All =
    [
        ("aalborg-meter660", "aalborg/meter660_large_customer_hourly_2018-2020.csv"),
        ("aalborg-outdoor", "aalborg/aalborg_dmi_temperature_utc_2018-2019.csv"),
        ("biohpc-05", "biohpc/cbsugpu05_hourly.csv"),
        ("volos-sources", "emb3rs/volos_source_streams.csv"),
        ("volos-sinks", "emb3rs/volos_sink_streams.csv"),
    ];

    /// <summary>The arguments that name the tables and their mappings.</summary>
    public static IEnumerable<string> Tables => All.SelectMany(one => new[]
    {
        "--file", Path.Combine(RepositoryRoot.SharedData, one.Table),
        "--mapping", RepositoryRoot.PathOf($"docs/examples/measured/{one.Mapping}.mapping.json"),
    });

    /// <summary>Why they cannot be used; null where they can.</summary>
    public static string? Missing => Array.TrueForAll(All, one => File.Exists(Path.Combine(RepositoryRoot.SharedData, one.Table)))
        ? null
        : "Needs the data sets of docs/examples/measured in ../shared/data (or SK_SHARED_DATA).";
}

/// <summary>A test on measured data.</summary>
internal sealed class MeasuredDataFactAttribute : FactAttribute
{
    public MeasuredDataFactAttribute() => Skip = MeasuredData.Missing;
}
