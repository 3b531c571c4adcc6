using System.ComponentModel;
using System.Diagnostics;

namespace SektorKopplung.Embedded.Tests.Backtest;

/// <summary>A test that needs scikit-learn.</summary>
internal sealed class SklearnFactAttribute : FactAttribute
{
    private static readonly bool IsThere = Imports("/usr/bin/python3") || Imports("python3");

    public SklearnFactAttribute() => Skip = IsThere ? null : "Needs scikit-learn for Python (Debian: python3-sklearn); ./test --install brings it.";

    private static bool Imports(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import sklearn"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
