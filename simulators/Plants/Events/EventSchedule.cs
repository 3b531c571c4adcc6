namespace SektorKopplung.Simulators.Plants.Events;

/// <summary>All events of a scenario; any number of them may overlap.</summary>
public sealed class EventSchedule
{
    private const double ColdSpellFallHours = 48;
    private const double ColdSpellRiseHours = 36;

    private readonly DateTimeOffset _start;
    private readonly ILookup<(PlantEventKind, string), PlantEvent> _byTarget;
    private readonly PlantEvent[] _coldSpells;

    /// <summary>Prepares the events of a scenario that begins at <paramref name="start"/>.</summary>
    public EventSchedule(DateTimeOffset start, IReadOnlyList<PlantEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        _start = start;
        All = events;
        _byTarget = events.ToLookup(item => (item.Kind, item.Target));
        _coldSpells = [.. events.Where(item => item.Kind == PlantEventKind.ColdSpell)];
    }

    /// <summary>The events.</summary>
    public IReadOnlyList<PlantEvent> All { get; }

    /// <summary>The event of a kind that an asset suffers from at an instant, or null.</summary>
    public PlantEvent? Find(PlantEventKind kind, string target, DateTimeOffset instant)
    {
        var offset = instant - _start;
        foreach (var item in _byTarget[(kind, target)])
        {
            if (item.From <= offset && offset < item.To)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Whether an asset suffers from an event of a kind at an instant.</summary>
    public bool IsActive(PlantEventKind kind, string target, DateTimeOffset instant)
        => Find(kind, target, instant) is not null;

    /// <summary>What cold spells add to the outdoor temperature, hours after the start [K]; never positive.</summary>
    public double ColdSpellKelvin(double hours)
    {
        var sum = 0.0;
        foreach (var spell in _coldSpells)
        {
            var since = hours - spell.From.TotalHours;
            var left = spell.To.TotalHours - hours;
            if (since > 0 && left > 0)
            {
                sum -= spell.Magnitude * Math.Min(1, Math.Min(since / ColdSpellFallHours, left / ColdSpellRiseHours));
            }
        }

        return sum;
    }
}
