namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How the columns of a table become hourly series (Lesart).</summary>
public sealed record TableReading
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Whether values of a part of an hour are added up (energy) or averaged (power); averaged by default.</summary>
    public bool IsSummed { get; init; }

    /// <summary>Whether the target is a register that counts on, of which the hourly increase is wanted (Zählerstand).</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether a time is the end of its interval; its start by default.</summary>
    public bool IsLabelledAtEnd { get; init; }

    /// <summary>The column with the outdoor temperature [°C], or null.</summary>
    public string? Temperature { get; init; }

    /// <summary>Other columns of weather by the name the forecaster knows, as <c>wind_speed</c>.</summary>
    public IReadOnlyDictionary<string, string> Weather { get; init; } = None;

    /// <summary>Other measured columns of the same plant.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
