namespace SektorKopplung.Pipeline.Events;

/// <summary>Something a page should know at once.</summary>
/// <param name="Number">Runs up by one.</param>
/// <param name="Name">The event's name, e.g. <c>signals</c>.</param>
/// <param name="Json">Its content.</param>
public sealed record MonitorEvent(long Number, string Name, string Json);
