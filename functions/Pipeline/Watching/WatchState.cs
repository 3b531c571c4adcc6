using SektorKopplung.Core.Alarms;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Watching;

/// <summary>The books of the watch as they are stored.</summary>
/// <param name="Alarms">The alarms.</param>
/// <param name="Incidents">The incidents.</param>
internal sealed record WatchState(Loaded<AlarmBook> Alarms, Loaded<IncidentBook> Incidents);
