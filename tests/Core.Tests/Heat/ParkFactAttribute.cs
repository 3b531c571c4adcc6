using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Heat;

/// <summary>A test on the industrial streams of EMB3Rs; skipped where they are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParkFactAttribute : FactAttribute
{
    public ParkFactAttribute()
    {
        if (!File.Exists(FileOf("volos_sources.csv")))
        {
            Skip = "Needs the industrial streams of EMB3Rs in ../shared/data/emb3rs (or SK_SHARED_DATA).";
        }
    }

    public static string FileOf(string name) => Path.Combine(RepositoryRoot.SharedData, "emb3rs", name);
}
