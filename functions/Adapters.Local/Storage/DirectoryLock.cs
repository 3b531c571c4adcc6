using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Keeps a second process out of a data directory; the system lets go of it when the process ends in any way.</summary>
internal static class DirectoryLock
{
    private const string FileName = "monitor.lock";

    public static FileStream Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data directory {directory} cannot be made: {error.Message}", error);
        }

        var file = Path.Combine(directory, FileName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StoreUnavailableException($"The data directory {directory} is read-only for this program.", error);
        }
        catch (IOException error) when (File.Exists(file))
        {
            throw new StoreRefusedException(
                $"The data directory {directory} is in use by another process; stop it or name another directory.", error);
        }
        catch (IOException error)
        {
            throw new StoreUnavailableException($"The data directory {directory} cannot be written: {error.Message}", error);
        }
    }
}
