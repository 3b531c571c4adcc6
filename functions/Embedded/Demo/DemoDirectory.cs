using SektorKopplung.Adapters.Local;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Demo;

/// <summary>The data directory of the demo; it never touches the data of a real site.</summary>
internal static class DemoDirectory
{
    /// <summary>Where the demo keeps its data unless told otherwise: a folder of the user's own.</summary>
    public static string Default
    {
        get
        {
            var own = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(own.Length > 0 ? own : Path.GetTempPath(), "sektorkopplung", "demo");
        }
    }

    /// <summary>Empties it of an earlier demo, or makes it.</summary>
    /// <exception cref="CommandFailedException">It cannot be made.</exception>
    /// <exception cref="Pipeline.Ports.StoreUnavailableException">The disk does not allow it.</exception>
    /// <exception cref="StoreRefusedException">It holds a real site, or a monitor is running on it.</exception>
    public static void Clear(string directory)
    {
        if (!SqliteDatabase.Discard(directory, StoreKind.Demo))
        {
            Make(directory);
            return;
        }

        var notices = Path.Combine(directory, FileNoticeWriter.FolderName);
        if (Directory.Exists(notices))
        {
            Directory.Delete(notices, recursive: true);
        }
    }

    private static void Make(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BrokenWorld($"The data directory {directory} cannot be made: {error.Message}");
        }
    }
}
