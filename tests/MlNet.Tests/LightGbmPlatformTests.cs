using System.Runtime.InteropServices;
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.MlNet.Tests;

public sealed class LightGbmPlatformTests
{
    [Fact]
    public void On_a_processor_without_native_library_the_error_names_it()
    {
        var error = Assert.Throws<PlatformNotSupportedException>(
            () => new LightGbmTrainer(Architecture.Arm64).Train(Tables.Draw(100, 2), new TreeOptions { Trees = 2 }));

        Assert.Contains("x64 only, and this program runs on Arm64", error.Message, StringComparison.Ordinal);
    }
}
