namespace SektorKopplung.Core.Sites;

/// <summary>Whom to call (Ansprechstelle).</summary>
/// <param name="Name">The desk or role, not a private person.</param>
/// <param name="Phone">The call-back number; empty where unknown.</param>
/// <param name="Email">The mail address; empty where unknown.</param>
public sealed record Contact(string Name, string Phone, string Email)
{
    /// <summary>Nobody named.</summary>
    public static Contact None { get; } = new("", "", "");
}
