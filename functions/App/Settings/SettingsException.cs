namespace SektorKopplung.Functions.Settings;

/// <summary>An app setting is missing or cannot be used; says so in one sentence.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException()
    {
    }

    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
