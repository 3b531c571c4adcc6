using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>A test on the measured power of three GPU servers; skipped where the files are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BiohpcTheoryAttribute : TheoryAttribute
{
    public BiohpcTheoryAttribute()
    {
        if (!File.Exists(FileOf("05")))
        {
            Skip = "Needs the measured power of GPU servers in ../shared/data/biohpc (or SK_SHARED_DATA).";
        }
    }

    public static string FileOf(string server) => Path.Combine(
        RepositoryRoot.SharedData, "biohpc", $"cbsugpu{server}_hourly.csv");
}
