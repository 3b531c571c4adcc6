namespace SektorKopplung.Core.Cap;

/// <summary>How a message relates to earlier ones.</summary>
public enum CapMessageType
{
    /// <summary>The first of its kind.</summary>
    Alert,

    /// <summary>Replaces the messages it refers to.</summary>
    Update,

    /// <summary>Withdraws the messages it refers to: they were false.</summary>
    Cancel,
}
