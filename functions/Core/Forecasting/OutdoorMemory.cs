using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Outdoor temperature of consecutive hours and its memory in walls and pipes (gedämpfte Außentemperatur).</summary>
internal sealed class OutdoorMemory
{
    private const double DayMemoryHours = 24;
    private const double DaysMemoryHours = 72;

    private OutdoorMemory(double[] now, double[] day, double[] days, bool[] isMeasured)
    {
        Now = now;
        OverDay = day;
        OverDays = days;
        IsGiven = isMeasured;
    }

    /// <summary>The hour itself [°C].</summary>
    public double[] Now { get; }

    /// <summary>Exponentially filtered with a time constant of 24 h [°C].</summary>
    public double[] OverDay { get; }

    /// <summary>Exponentially filtered with a time constant of 72 h [°C].</summary>
    public double[] OverDays { get; }

    /// <summary>Whether the hour's temperature was given, not assumed from the day before.</summary>
    public bool[] IsGiven { get; }

    /// <summary>Whether any temperature was given.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>Takes the hours out of a series; a missing hour repeats the day before, or the first one known.</summary>
    /// <param name="outdoor">Given temperatures [°C].</param>
    /// <param name="start">The first hour, UTC.</param>
    /// <param name="count">How many hours.</param>
    /// <param name="unknownCelsius">Assumed where none of the hours has a temperature [°C].</param>
    public static OutdoorMemory Of(HourlySeries outdoor, DateTimeOffset start, int count,
        double unknownCelsius)
    {
        var now = new double[count];
        var given = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var value = outdoor.At(start.AddHours(i));
            given[i] = value is not null;
            now[i] = value ?? (i >= 24 ? now[i - 24] : double.NaN);
        }

        var first = Array.FindIndex(now, double.IsFinite);
        if (first < 0)
        {
            return Unknown(count, unknownCelsius);
        }

        Array.Fill(now, now[first], 0, first);
        FillForward(now);
        return new(now, Filter(now, DayMemoryHours), Filter(now, DaysMemoryHours), given) { IsKnown = true };
    }

    /// <summary>No temperature at all: every hour the same, so that nothing can be learned from it.</summary>
    public static OutdoorMemory Unknown(int count, double celsius)
    {
        var values = new double[count];
        Array.Fill(values, celsius);
        return new(values, values, values, new bool[count]);
    }

    private static void FillForward(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            values[i] = double.IsNaN(values[i]) ? values[i - 1] : values[i];
        }
    }

    private static double[] Filter(double[] values, double timeConstantHours)
    {
        var keep = Math.Exp(-1 / timeConstantHours);
        var filtered = new double[values.Length];
        var state = values.Take(24).Average();
        for (var i = 0; i < values.Length; i++)
        {
            state = (keep * state) + ((1 - keep) * values[i]);
            filtered[i] = state;
        }

        return filtered;
    }
}
