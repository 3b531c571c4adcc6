using System.Diagnostics;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A directory that is a real, small file system for one process, in a mount namespace of its own.</summary>
/// <param name="Directory">The directory.</param>
/// <param name="Mebibytes">How much it holds [MiB].</param>
internal sealed record SmallDisk(string Directory, int Mebibytes)
{
    /// <summary>Why there can be none; null where there can.</summary>
    public static string? Missing { get; } = CanMount()
        ? null
        : "Needs a small file system: Linux with unshare and user namespaces that may mount tmpfs.";

    /// <summary>What stands before a command that is to see the disk.</summary>
    public string[] Wrapper =>
        ["-rm", "sh", "-c", $"mount -t tmpfs -o size={Mebibytes}m tmpfs \"$0\" && exec \"$@\"", Directory];

    /// <summary>Fills the disk of a process to the last byte.</summary>
    public void Fill(int process)
    {
        using var file = new FileStream(Filler(process), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 16; size > 0; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // So much does not fit any more; less might.
            }
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Free(int process) => File.Delete(Filler(process));

    private string Filler(int process) => $"/proc/{process}/root{Directory}/filler";

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
        {
            RedirectStandardError = true,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
