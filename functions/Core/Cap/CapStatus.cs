namespace SektorKopplung.Core.Cap;

/// <summary>How seriously a message is meant.</summary>
public enum CapStatus
{
    /// <summary>A draft: not to be acted on (Entwurf).</summary>
    Draft,

    /// <summary>Meant (echt): released by a person or by written agreement.</summary>
    Actual,

    /// <summary>An exercise (Übung).</summary>
    Exercise,

    /// <summary>A technical test.</summary>
    Test,
}
