namespace SektorKopplung.Pipeline.Mapping;

/// <summary>Which columns of a table of nominal values say when a row is in operation (Betriebszeiten).</summary>
public sealed record CsvSchedule
{
    /// <summary>Column with hours of the day as <c>[[6,22]]</c>, local time, end not included.</summary>
    public required string DailyPeriods { get; init; }

    /// <summary>Column with day numbers of standstill as <c>[[244,300]]</c>, 1 January = 1, both included.</summary>
    public required string ShutdownPeriods { get; init; }

    /// <summary>Column with <c>yes</c> or <c>no</c>.</summary>
    public required string SaturdayOn { get; init; }

    /// <summary>Column with <c>yes</c> or <c>no</c>.</summary>
    public required string SundayOn { get; init; }
}
