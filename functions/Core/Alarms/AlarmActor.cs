namespace SektorKopplung.Core.Alarms;

/// <summary>Who does something to an alarm, and why.</summary>
/// <param name="Role">The role, e.g. <c>operator</c>; never a person's name.</param>
/// <param name="Note">The reason, or a remark.</param>
/// <param name="Now">When, UTC.</param>
public sealed record AlarmActor(string Role, string Note, DateTimeOffset Now);
