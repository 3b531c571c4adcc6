namespace SektorKopplung.Core.Forecasting;

/// <summary>How often a source fails and how long that lasts, in the hours in which it usually runs (Ausfallraten).</summary>
/// <remarks>
/// Two states, running and down, that change from one usual hour to the next. Rates are posterior means: a Beta prior of one
/// failure in 1000 h and one repair in 12 h counts like 500 h of running and 12 h of standing.
/// </remarks>
internal sealed record OutageRates
{
    /// <summary>Below this share of its mean while running it stands.</summary>
    public const double StandingShare = 0.01;

    private const double PriorFailures = 0.5;
    private const double PriorRunningHours = 500;
    private const double PriorRepairs = 1;
    private const double PriorStandingHours = 12;
    private const double UsualShare = 0.5;
    private const int Slots = 168;

    private readonly bool[] _isUsual;

    private OutageRates(double standing, bool[] isUsual, double failure, double repair)
        => (Standing, _isUsual, Failure, Repair) = (standing, isUsual, failure, repair);

    /// <summary>At most this it stands, in the unit of the series.</summary>
    public double Standing { get; }

    /// <summary>Probability that it is down in the next usual hour while it runs [1].</summary>
    public double Failure { get; }

    /// <summary>Probability that it runs in the next usual hour while it is down [1].</summary>
    public double Repair { get; }

    /// <summary>The share of usual hours in which it is down in the long run [1].</summary>
    public double LongRun => Failure / (Failure + Repair);

    /// <summary>Learns the rates and the usual hours of the week.</summary>
    public static OutageRates Learn(HourGrid grid)
    {
        var running = grid.Load.Where(load => load > 0).DefaultIfEmpty(0).Average();
        var standing = StandingShare * running;
        var isUsual = UsualHours(grid, standing);
        var (failures, runningHours, repairs, standingHours) = (PriorFailures, PriorRunningHours, PriorRepairs, PriorStandingHours);
        bool? before = null;
        for (var hour = 0; hour < grid.Count; hour++)
        {
            if (!isUsual[ProfileExpectation.SlotOf(grid, hour)])
            {
                continue;
            }

            bool? isDown = double.IsNaN(grid.Load[hour]) ? null : grid.Load[hour] <= standing;
            (runningHours, failures) = before == false && isDown is not null
                ? (runningHours + 1, failures + (isDown == true ? 1 : 0)) : (runningHours, failures);
            (standingHours, repairs) = before == true && isDown is not null
                ? (standingHours + 1, repairs + (isDown == true ? 0 : 1)) : (standingHours, repairs);
            before = isDown;
        }

        return new(standing, isUsual, failures / runningHours, repairs / standingHours);
    }

    /// <summary>Whether it usually runs in an hour of a grid.</summary>
    public bool IsUsual(HourGrid grid, int hour) => _isUsual[ProfileExpectation.SlotOf(grid, hour)];

    /// <summary>The probability of being down one usual hour later [1].</summary>
    public double Next(double down) => (down * (1 - Repair)) + ((1 - down) * Failure);

    private static bool[] UsualHours(HourGrid grid, double standing)
    {
        var (measured, running) = (new int[Slots], new int[Slots]);
        for (var hour = 0; hour < grid.Count; hour++)
        {
            if (!double.IsNaN(grid.Load[hour]))
            {
                measured[ProfileExpectation.SlotOf(grid, hour)]++;
                running[ProfileExpectation.SlotOf(grid, hour)] += grid.Load[hour] > standing ? 1 : 0;
            }
        }

        return [.. measured.Select((count, slot) => count == 0 || running[slot] >= UsualShare * count)];
    }
}
