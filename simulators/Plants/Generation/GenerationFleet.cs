using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Generation;

/// <summary>The units and the storage of a network, dispatched by merit order (Einsatzreihenfolge).</summary>
/// <remarks>The storage is charged on winter nights and by spare CHP, gives at the peaks, and helps whenever heat lacks.</remarks>
public sealed class GenerationFleet
{
    private const double Nothing = 1e-6;
    private const double HeatingSeasonCelsius = 12;

    private readonly EventSchedule _events;

    /// <summary>Makes the fleet; units in merit order.</summary>
    public GenerationFleet(IReadOnlyList<UnitDesign> units, StorageDesign storage, EventSchedule events)
    {
        _events = events;
        Units = [.. units.Select(unit => new UnitPlant(unit))];
        Storage = new StoragePlant(storage);
    }

    /// <summary>The units in merit order.</summary>
    public IReadOnlyList<UnitPlant> Units { get; }

    /// <summary>The storage.</summary>
    public StoragePlant Storage { get; }

    /// <summary>Covers what is wanted as far as it goes and returns the heat given [kW].</summary>
    public double Step(TownMoment moment, double wantedKw)
    {
        ArgumentNullException.ThrowIfNull(moment);
        foreach (var unit in Units)
        {
            unit.Begin(!_events.IsActive(PlantEventKind.UnitTrip, unit.Design.Id, moment.Instant));
        }

        var planned = Math.Min(PlannedStorageKw(moment), wantedKw);
        var left = RunUnits(wantedKw - planned, Storage.MostInKw + Math.Min(0, planned));
        if (left <= Nothing && planned <= 0 && Storage.Charge < 0.95)
        {
            left -= ChargeFromSpareChp(Storage.MostInKw + planned + left);
        }

        Storage.Step(planned + left);
        return Units.Sum(unit => unit.OutputKw) + Storage.OutputKw;
    }

    // Positive out of the storage.
    private double PlannedStorageKw(TownMoment moment) => moment.LocalHour switch
    {
        < 4.5 when Storage.Charge < 0.9 && moment.BuildingCelsius < HeatingSeasonCelsius => -0.6 * Storage.MostInKw,
        (>= 5.5 and < 9) or (>= 17 and < 21) when Storage.Charge > 0.25 => 0.8 * Storage.MostOutKw,
        _ => 0,
    };

    // What is left over: positive where heat lacks, negative where a minimum load gives too much.
    private double RunUnits(double wantedKw, double storageRoomKw)
    {
        var left = wantedKw;
        for (var i = 0; i < Units.Count && left > Nothing; i++)
        {
            var unit = Units[i];
            var shortage = unit.IsAvailable ? unit.Design.MinimumKw - left : 0;
            if (shortage <= 0)
            {
                left -= Run(unit, left);
            }
            else if (!CoverSoon(i, wantedKw))
            {
                left -= RunAtMinimum(i, shortage, storageRoomKw);
            }
        }

        return left;
    }

    // Units that only wait for their ramp need no other to start; the storage bridges.
    private bool CoverSoon(int before, double wantedKw)
        => Units.Take(before).Where(unit => unit.IsAvailable).Sum(unit => unit.Design.CapacityKw) >= wantedKw;

    // Units before it step back, or the storage takes what is too much; else the unit stands. What it adds [kW].
    private double RunAtMinimum(int index, double shortageKw, double storageRoomKw)
    {
        var unit = Units[index];
        var isRunning = TakeBack(index, shortageKw);
        var addedKw = unit.Design.MinimumKw - (isRunning ? shortageKw : 0);
        isRunning |= MayOverfill(unit, shortageKw, storageRoomKw);
        return isRunning && Run(unit, unit.Design.MinimumKw) > 0 ? addedKw : 0;
    }

    private bool TakeBack(int before, double kilowatts)
    {
        if (Units.Take(before).Sum(unit => unit.SlackKw) < kilowatts)
        {
            return false;
        }

        for (var i = before - 1; i >= 0; i--)
        {
            var part = Math.Min(Units[i].SlackKw, kilowatts);
            Units[i].Run(Units[i].OutputKw - part);
            kilowatts -= part;
        }

        return true;
    }

    // A unit that runs goes on until the storage is full; one that stands waits until it is fairly empty.
    private bool MayOverfill(UnitPlant unit, double surplusKw, double storageRoomKw)
        => surplusKw <= storageRoomKw && Storage.Charge < (unit.WasRunning ? 0.97 : 0.4);

    private static double Run(UnitPlant unit, double wantedKw)
    {
        unit.Run(wantedKw);
        return unit.OutputKw;
    }

    private double ChargeFromSpareChp(double roomKw)
    {
        var charged = 0.0;
        foreach (var unit in Units.Where(unit => unit.Design.IsChp && unit.OutputKw > 0))
        {
            var part = Math.Clamp(unit.SpareKw, 0, Math.Max(0, roomKw - charged));
            unit.Run(unit.OutputKw + part);
            charged += part;
        }

        return charged;
    }
}
