namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A test that needs the signals or the process table of Linux.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Needs the signals and the process table of Linux.";
}
