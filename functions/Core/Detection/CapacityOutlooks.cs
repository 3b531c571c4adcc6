using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>Compares the expected demand of each network with what is there to cover it (Leistungsvorschau).</summary>
/// <remarks>
/// Waste heat counts only with a backup contract. The storage is emptied where it is needed and never charged again within
/// the horizon. A network without units or without a forecast gets no outlook.
/// </remarks>
public static class CapacityOutlooks
{
    /// <summary>The outlook of every network that can have one, in the order of the site file.</summary>
    public static IReadOnlyList<CapacityOutlook> Of(DetectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var signals = new UsableSignals(input);
        return [.. input.Site.Networks.Select(network => Of(signals, network)).OfType<CapacityOutlook>()];
    }

    private static CapacityOutlook? Of(UsableSignals signals, HeatNetwork network)
    {
        if (network.Units.Count == 0 || !signals.Input.Demand.TryGetValue(network.Id, out var demand))
        {
            return null;
        }

        var firstHour = HourlySeries.HourOf(signals.Now);
        var points = demand.Points.Where(point => point.Hour >= firstHour).ToList();
        return points.Count == 0 ? null : Of(network, points, AvailableCapacity.Of(signals, network), StorageOf(signals, network));
    }

    private static CapacityOutlook Of(
        HeatNetwork network, IReadOnlyList<ForecastPoint> points, AvailableCapacity capacity, StorageContent storage)
    {
        var hours = HoursOf(points, capacity, storage);
        var lowest = hours.MinBy(hour => hour.Reserve.Kilowatts)!;
        var short1 = hours.MaxBy(hour => hour.NMinusOneGap.Kilowatts)!;
        return new CapacityOutlook
        {
            NetworkId = network.Id,
            Hours = hours,
            ReserveUntil = hours.FirstOrDefault(hour => hour.GapP90 > Power.Zero)?.Hour,
            LowestReserve = lowest.Reserve,
            LowestAt = lowest.Hour,
            LargestGap = hours.Max(hour => hour.Gap),
            LargestGapP90 = hours.Max(hour => hour.GapP90),
            NMinusOneGap = short1.NMinusOneGap,
            NMinusOneAt = short1.NMinusOneGap > Power.Zero ? short1.Hour : null,
            LargestFailureId = capacity.LargestFailureId,
            LargestFailure = Power.FromKilowatts(capacity.LargestFailure),
        };
    }

    private static List<CapacityHour> HoursOf(
        IReadOnlyList<ForecastPoint> points, AvailableCapacity capacity, StorageContent storage)
    {
        var (expected, high, failed) = (storage.Copy(), storage.Copy(), storage.Copy());
        var hours = new List<CapacityHour>(points.Count);
        foreach (var point in points)
        {
            var need = Math.Max(0, point.P50 - capacity.Total);
            var discharged = expected.Take(need);
            var highNeed = Math.Max(0, point.P90 - capacity.Total);
            var failedNeed = Math.Max(0, point.P90 - capacity.AfterFailure);
            hours.Add(new CapacityHour(
                point.Hour,
                Power.FromKilowatts(point.P50),
                Power.FromKilowatts(point.P90),
                Power.FromKilowatts(capacity.Total),
                Power.FromKilowatts(discharged),
                Power.FromKilowatts(need - discharged),
                Power.FromKilowatts(highNeed - high.Take(highNeed)),
                Power.FromKilowatts(failedNeed - failed.Take(failedNeed))));
        }

        return hours;
    }

    private static StorageContent StorageOf(UsableSignals signals, HeatNetwork network)
        => network.Storage is { } storage && signals.ValueOf(storage.Id, "storage_charge") is { } percent
            ? new(storage.Capacity.KilowattHours * Math.Clamp(percent, 0, 100) / 100, storage.MaximumPower.Kilowatts)
            : new(0, 0);

    /// <summary>What is left in a storage while the hours are gone through.</summary>
    private sealed class StorageContent(double kilowattHours, double maximumKilowatts)
    {
        private double _kilowattHours = kilowattHours;

        public StorageContent Copy() => new(_kilowattHours, maximumKilowatts);

        /// <summary>Discharges for an hour what is needed, if it is there [kW].</summary>
        public double Take(double kilowatts)
        {
            var taken = Math.Min(kilowatts, Math.Min(maximumKilowatts, _kilowattHours));
            _kilowattHours -= taken;
            return taken;
        }
    }
}
