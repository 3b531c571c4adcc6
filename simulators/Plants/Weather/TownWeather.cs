using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Weather;

/// <summary>The outdoor temperature of the town, past and future, and what a weather service expects of it.</summary>
/// <remarks>A pure function of time; not safe for concurrent use because it remembers hourly values.</remarks>
public sealed class TownWeather
{
    private const double MinutesPerHour = 60;
    private const double WarmestHourUtc = 13.5;

    private readonly WeatherPattern _pattern;
    private readonly double _startMinute;
    private readonly EventSchedule _events;
    private readonly NoiseChannel _days;
    private readonly NoiseChannel _clouds;
    private readonly NoiseChannel _gusts;
    private readonly SeededNoise _noise;
    private readonly Dictionary<long, double> _hours = [];
    private readonly Dictionary<(long Hour, int Span), double> _means = [];

    /// <summary>Makes the weather around a start.</summary>
    public TownWeather(WeatherPattern pattern, DateTimeOffset start, EventSchedule events, SeededNoise noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        _pattern = pattern;
        _startMinute = Minute(start);
        _events = events;
        _noise = noise;
        _days = noise.Channel("weather days");
        _clouds = noise.Channel("weather clouds");
        _gusts = noise.Channel("weather gusts");
    }

    /// <summary>The outdoor temperature at an instant [°C].</summary>
    public double CelsiusAt(DateTimeOffset instant) => At(Minute(instant));

    /// <summary>The mean of the hours before an instant [°C].</summary>
    public double MeanCelsius(DateTimeOffset instant, int hours)
    {
        var place = Minute(instant) / MinutesPerHour;
        var hour = (long)Math.Floor(place);
        var share = place - hour;
        return (MeanBefore(hour, hours) * (1 - share)) + (MeanBefore(hour + 1, hours) * share);
    }

    /// <summary>What the forecast issued at an instant expects <paramref name="leadHours"/> later [°C]; its error grows with the lead.</summary>
    public double ExpectedCelsius(DateTimeOffset issued, int leadHours)
    {
        var minute = Minute(issued);
        var deviation = 0.2 + (0.035 * leadHours);
        var shared = _noise.Channel("forecast").Smooth(minute, 720);
        var own = _noise.Channel($"forecast {leadHours}").Smooth(minute, 360);
        return At(minute + (leadHours * MinutesPerHour)) + (deviation * ((0.75 * shared) + (0.65 * own)));
    }

    private static double Minute(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 60_000.0;

    private double At(double minute)
    {
        var day = (minute - _startMinute) / 1440;
        var inWeek = Math.Clamp(day + 1, 0, 1);
        var spread = (_pattern.HistorySpreadKelvin * (1 - inWeek)) + (_pattern.WeekSpreadKelvin * inWeek);
        var clear = 1 + (0.2 * Math.Clamp(_clouds.Smooth(minute, 1440), -1.5, 1.5));
        var sun = Math.Cos(((minute / MinutesPerHour) - WarmestHourUtc) * Math.PI / 12);
        return _pattern.DailyMeanCelsius.At(day)
            + (spread * _days.Smooth(minute, 2160))
            + (_pattern.SwingKelvin * clear * sun)
            + (0.25 * _gusts.Smooth(minute, 45))
            + (0.04 * _gusts.Gaussian((long)minute))
            + _events.ColdSpellKelvin((minute - _startMinute) / MinutesPerHour);
    }

    private double MeanBefore(long hour, int span)
    {
        if (!_means.TryGetValue((hour, span), out var mean))
        {
            for (var i = 1; i <= span; i++)
            {
                mean += HourAt(hour - i) / span;
            }

            _means[(hour, span)] = mean;
        }

        return mean;
    }

    private double HourAt(long hour)
    {
        if (!_hours.TryGetValue(hour, out var celsius))
        {
            celsius = At((hour * MinutesPerHour) + 30);
            _hours[hour] = celsius;
        }

        return celsius;
    }
}
