namespace SektorKopplung.Core.Forecasting;

/// <summary>What the heat load of an hour is explained by: weather and calendar (Merkmale).</summary>
/// <remarks>
/// Every column is linear in heating degrees above the limit, so a forecast for colder weather than ever seen is a straight
/// continuation. The main slope stands alone in column <see cref="Slope"/>; the others are deviations from it.
/// </remarks>
/// <param name="LimitCelsius">Outdoor temperature from which on buildings heat (Heizgrenze) [°C].</param>
/// <param name="Harmonics">Sine and cosine pairs of the local day.</param>
/// <param name="IsDetailed">Whether weekdays, sun and the change of the day's shape with the cold have columns.</param>
internal sealed record LoadFeatures(double LimitCelsius, int Harmonics, bool IsDetailed)
{
    /// <summary>The column of the constant.</summary>
    public const int Constant = 0;

    /// <summary>The column of the main heating-degree slope.</summary>
    public const int Slope = 1;

    private const int PlainColumns = 4;
    private const int DayColumns = 10;
    private const int SunColumn = 6;

    private readonly double[] _waves = Waves(Harmonics);

    /// <summary>Weather besides the temperature; each quantity has a column and one for its change with the cold.</summary>
    public IReadOnlyList<WeatherColumn> Weather { get; init; } = [];

    /// <summary>How many columns a row has.</summary>
    public int Columns => PlainColumns + (IsDetailed ? DayColumns + (8 * Harmonics) + (2 * Weather.Count) : 2 * Harmonics);

    /// <summary>What a column stands for.</summary>
    public TermGroup GroupOf(int column)
    {
        var waves = 2 * Harmonics;
        return column switch
        {
            Constant => TermGroup.Usual,
            < PlainColumns => TermGroup.Outdoor,
            _ when column < PlainColumns + waves => TermGroup.Hour,
            _ when column >= Columns - (2 * Weather.Count) => TermGroup.SunAndWind,
            _ => GroupOfDetail(column - PlainColumns - waves, waves),
        };
    }

    /// <summary>Writes the row of one hour.</summary>
    public void Write(HourGrid grid, int hour, Span<double> row)
    {
        var overDay = Degrees(grid.Outdoor.OverDay[hour]);
        row[Constant] = 1;
        row[Slope] = overDay;
        row[2] = Degrees(grid.Outdoor.Now[hour]) - overDay;
        row[3] = Degrees(grid.Outdoor.OverDays[hour]) - overDay;
        var waves = _waves.AsSpan(grid.LocalHour[hour] * 2 * Harmonics, 2 * Harmonics);
        waves.CopyTo(row[PlainColumns..]);
        if (IsDetailed)
        {
            WriteDetails(grid, hour, waves, row[(PlainColumns + (2 * Harmonics))..]);
        }
    }

    private static TermGroup GroupOfDetail(int detail, int waves) => detail switch
    {
        < SunColumn => TermGroup.DayKind,
        < DayColumns => TermGroup.SunAndWind,
        _ when (detail - DayColumns) / waves == 1 => TermGroup.Outdoor,
        _ => TermGroup.DayKind,
    };

    private void WriteDetails(HourGrid grid, int hour, ReadOnlySpan<double> waves, Span<double> row)
    {
        var degrees = Degrees(grid.Outdoor.OverDay[hour]) / 10;
        var saturday = grid.Kind[hour] == DayKind.Saturday ? 1.0 : 0;
        var sunday = grid.Kind[hour] == DayKind.Sunday ? 1.0 : 0;
        var free = saturday + sunday;
        row[0] = saturday;
        row[1] = sunday;
        row[2] = saturday * degrees;
        row[3] = sunday * degrees;
        row[4] = grid.Weekday[hour] == (int)DayOfWeek.Monday ? 1 : 0;
        row[5] = grid.Weekday[hour] == (int)DayOfWeek.Friday ? 1 : 0;
        WriteSun(grid, hour, degrees, row[SunColumn..]);
        for (var i = 0; i < waves.Length; i++)
        {
            row[DayColumns + i] = waves[i] * free;
            row[DayColumns + waves.Length + i] = waves[i] * degrees;
            row[DayColumns + (2 * waves.Length) + i] = waves[i] * degrees * free;
        }

        for (var i = 0; i < Weather.Count; i++)
        {
            var off = Weather[i].At(grid, hour);
            row[^(2 * (i + 1))] = off;
            row[^((2 * i) + 1)] = off * degrees;
        }
    }

    // A warm afternoon on a cold day means a clear sky: the third column is the sun behind it.
    private static void WriteSun(HourGrid grid, int hour, double degrees, Span<double> row)
    {
        var (height, dayShare) = Sunlight.At(grid.Start.AddHours(hour));
        row[0] = height;
        row[1] = dayShare;
        row[2] = height * (grid.Outdoor.Now[hour] - grid.Outdoor.OverDay[hour]) / 10;
        row[3] = height * degrees;
    }

    private double Degrees(double celsius) => Math.Max(0, LimitCelsius - celsius);

    private static double[] Waves(int harmonics)
    {
        var waves = new double[24 * 2 * harmonics];
        for (var hour = 0; hour < 24; hour++)
        {
            for (var k = 0; k < harmonics; k++)
            {
                var angle = 2 * Math.PI * (k + 1) * hour / 24;
                waves[(((hour * harmonics) + k) * 2) + 0] = Math.Sin(angle);
                waves[(((hour * harmonics) + k) * 2) + 1] = Math.Cos(angle);
            }
        }

        return waves;
    }
}
