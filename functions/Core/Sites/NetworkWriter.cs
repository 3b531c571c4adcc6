using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Writes networks with their generation, storage and pumps.</summary>
internal static class NetworkWriter
{
    public static void Write(Utf8JsonWriter json, HeatNetwork network)
    {
        json.WriteString("id", network.Id);
        json.WriteString("name", network.Name);
        SiteWriter.WriteLocation(json, network.Location);
        json.WriteNumber("radiusMetres", network.RadiusMetres);
        SiteWriter.WriteList(json, "supplyCurve", network.SupplyCurve.Points, WritePoint);
        json.WriteNumber("designReturnCelsius", network.DesignReturn.Celsius);
        json.WriteNumber("minimumSupplyCelsius", network.MinimumSupply.Celsius);
        json.WriteNumber("hotWaterCelsius", network.HotWater?.Celsius ?? 0);
        json.WriteNumber("maximumSupplyCelsius", network.MaximumSupply.Celsius);
        json.WriteNumber("tolerableReturnLiftKelvin", network.TolerableReturnLift.Kelvins);
        json.WriteNumber("normOutdoorCelsius", network.NormOutdoor.Celsius);
        json.WriteNumber("minimumDifferentialPressureBar", network.MinimumDifferentialPressure.Bars);
        json.WriteNumber("personsSupplied", network.PersonsSupplied);
        json.WriteNumber("highestPointMetres", network.HighestPointMetres);
        if (network.StaticPressure is { } pressure)
        {
            json.WriteNumber("staticPressureBar", pressure.Bars);
        }

        SiteWriter.WriteList(json, "units", network.Units, WriteUnit);
        WriteStorage(json, network.Storage);
        json.WriteStartArray("pumps");
        foreach (var pump in network.Pumps)
        {
            json.WriteStringValue(pump);
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, HeatingCurvePoint point)
    {
        json.WriteNumber("outdoorCelsius", point.Outdoor.Celsius);
        json.WriteNumber("supplyCelsius", point.Supply.Celsius);
    }

    private static void WriteUnit(Utf8JsonWriter json, GenerationUnit unit)
    {
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteString("kind", Choices.Word(unit.Kind));
        json.WriteString("fuel", Choices.Word(unit.Fuel));
        json.WriteNumber("capacityKw", unit.Capacity.Kilowatts);
        json.WriteNumber("minimumLoadKw", unit.MinimumLoad.Kilowatts);
        json.WriteNumber("efficiency", unit.Efficiency.Fraction);
        json.WriteNumber("powerToHeat", unit.PowerToHeat.Fraction);
        json.WriteNumber("powerLossFactor", unit.PowerLossFactor.Fraction);
        json.WriteNumber("meritOrder", unit.MeritOrder);
    }

    private static void WriteStorage(Utf8JsonWriter json, HeatStorage? storage)
    {
        if (storage is null)
        {
            return;
        }

        json.WriteStartObject("storage");
        json.WriteString("id", storage.Id);
        json.WriteNumber("capacityKwh", storage.Capacity.KilowattHours);
        json.WriteNumber("maximumPowerKw", storage.MaximumPower.Kilowatts);
        json.WriteNumber("lossPercentPerHour", storage.LossPerHour.Percent);
        json.WriteEndObject();
    }
}
