using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>A test on the measured heat load of Aalborg; skipped where the file is not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AalborgFactAttribute : FactAttribute
{
    public AalborgFactAttribute()
    {
        if (!File.Exists(FilePath))
        {
            Skip = "Needs the measured heat load of Aalborg in ../shared/data/aalborg (or SK_SHARED_DATA).";
        }
    }

    public static string FilePath { get; } = Path.Combine(
        RepositoryRoot.SharedData, "aalborg", "aalborg_3021meters_hourly_2018-2019.csv");
}
