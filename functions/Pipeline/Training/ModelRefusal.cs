namespace SektorKopplung.Pipeline.Training;

/// <summary>Why a model file is of no use here.</summary>
internal static class ModelRefusal
{
    /// <summary>What a reader has against a file; null where it can be read.</summary>
    /// <param name="read">Reads the file, or throws a <see cref="FormatException"/> that says what is wrong with it.</param>
    public static string? Of(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }
}
