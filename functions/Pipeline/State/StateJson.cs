using System.Text.Json;
using System.Text.Json.Serialization;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Pipeline.State;

/// <summary>How the state of the monitor is written into documents and journals.</summary>
public static class StateJson
{
    /// <summary>The options all documents are written with: camelCase, enums as words, quantities as numbers, times as UTC.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The word an enum's value is written as.</summary>
    /// <example><c>InputShifted</c> gives "input-shifted".</example>
    public static string WordOf(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new UtcTimeJsonConverter());
        options.Converters.Add(new UnitJsonConverter<Temperature>(value => value.Celsius, Temperature.FromCelsius));
        options.Converters.Add(new UnitJsonConverter<TemperatureDifference>(
            value => value.Kelvins, TemperatureDifference.FromKelvins));
        options.Converters.Add(new UnitJsonConverter<Power>(value => value.Kilowatts, Power.FromKilowatts));
        options.Converters.Add(new UnitJsonConverter<Energy>(value => value.KilowattHours, Energy.FromKilowattHours));
        options.Converters.Add(new UnitJsonConverter<VolumeFlow>(
            value => value.CubicMetresPerHour, VolumeFlow.FromCubicMetresPerHour));
        options.Converters.Add(new UnitJsonConverter<PressureDifference>(
            value => value.Bars, PressureDifference.FromBars));
        options.Converters.Add(new UnitJsonConverter<GaugePressure>(value => value.Bars, GaugePressure.FromBars));
        options.Converters.Add(new UnitJsonConverter<Ratio>(value => value.Fraction, Ratio.FromFraction));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
