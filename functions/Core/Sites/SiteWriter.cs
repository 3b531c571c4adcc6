using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SektorKopplung.Core.Sites;

/// <summary>Writes a site as JSON, in the field order of the schema.</summary>
internal static class SiteWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(Site site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteHead(json, site);
            WeatherWriter.Write(json, site.Weather);
            WriteList(json, "networks", site.Networks, NetworkWriter.Write);
            WriteList(json, "sources", site.Sources, WriteSource);
            WriteList(json, "dataCentres", site.DataCentres, WriteDataCentre);
            WriteList(json, "couplings", site.Couplings, WriteCoupling);
            WriteList(json, "dependencies", site.Dependencies, WriteDependency);
            WriteList(json, "vulnerableSites", site.VulnerableSites, WriteVulnerableSite);
            WriteList(json, "seriesPolicies", site.SeriesPolicies, WritePolicy);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteLocation(Utf8JsonWriter json, GeoPoint location)
    {
        json.WriteStartObject("location");
        json.WriteNumber("latitude", location.Latitude);
        json.WriteNumber("longitude", location.Longitude);
        json.WriteEndObject();
    }

    public static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter json, Site site)
    {
        json.WriteString("id", site.Id);
        json.WriteString("name", site.Name);
        json.WriteBoolean("isDemo", site.IsDemo);
        json.WriteString("ars", site.Ars);
        WriteContact(json, "operator", site.Operator);
        WriteContact(json, "controlCentre", site.ControlCentre);
        json.WriteString("factorSet", site.FactorSet);
    }

    private static void WriteContact(Utf8JsonWriter json, string name, Contact contact)
    {
        json.WriteStartObject(name);
        json.WriteString("name", contact.Name);
        json.WriteString("phone", contact.Phone);
        json.WriteString("email", contact.Email);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, HeatSource source)
    {
        json.WriteString("id", source.Id);
        json.WriteString("name", source.Name);
        json.WriteString("owner", source.Owner);
        json.WriteString("kind", Choices.Word(source.Kind));
        WriteHeat(json, source);
    }

    private static void WriteDataCentre(Utf8JsonWriter json, DataCentre centre)
    {
        json.WriteString("id", centre.Id);
        json.WriteString("name", centre.Name);
        json.WriteString("owner", centre.Owner);
        WriteHeat(json, centre);
        json.WriteNumber("recoveryShare", centre.RecoveryShare.Fraction);
        json.WriteBoolean("isLiquidCooled", centre.IsLiquidCooled);
        json.WriteNumber("inletWarningCelsius", centre.InletWarning.Celsius);
        json.WriteNumber("inletAlarmCelsius", centre.InletAlarm.Celsius);
    }

    private static void WriteHeat(Utf8JsonWriter json, HeatSource source)
    {
        WriteLocation(json, source.Location);
        json.WriteNumber("capacityKw", source.Capacity.Kilowatts);
        json.WriteNumber("designTemperatureCelsius", source.DesignTemperature.Celsius);
        json.WriteNumber("usableSpreadKelvin", source.UsableSpread.Kelvins);
        if (source.FloorTemperature is { } floor)
        {
            json.WriteNumber("floorTemperatureCelsius", floor.Celsius);
        }

        json.WriteNumber("priceEuroPerMwh", source.PriceEuroPerMegawattHour);
    }

    private static void WriteCoupling(Utf8JsonWriter json, Coupling coupling)
    {
        json.WriteString("id", coupling.Id);
        json.WriteString("sourceId", coupling.SourceId);
        json.WriteString("networkId", coupling.NetworkId);
        json.WriteString("state", Choices.Word(coupling.State));
        json.WriteNumber("distanceMetres", coupling.DistanceMetres);
        json.WriteNumber("capacityKw", coupling.Capacity.Kilowatts);
        if (coupling.Connection is { } connection)
        {
            json.WriteString("connection", Choices.Word(connection));
        }

        json.WriteNumber("nominalDiameterMm", coupling.NominalDiameter);
        json.WriteNumber("heatPumpMaximumSupplyCelsius", coupling.HeatPumpMaximumSupply.Celsius);
        json.WriteNumber("minimumLoadKw", coupling.MinimumLoad.Kilowatts);
        if (coupling.FeedInHead is { } head)
        {
            json.WriteNumber("feedInHeadBar", head.Bars);
        }

        json.WriteNumber("feedInDifferenceBar", coupling.FeedInDifference.Bars);
        json.WriteNumber("startMinutes", coupling.Start.TotalMinutes);
        if (coupling.RampPerMinute is { } ramp)
        {
            json.WriteNumber("rampPercentPerMinute", ramp.Percent);
        }

        json.WriteBoolean("isBackedUp", coupling.IsBackedUp);
    }

    private static void WriteDependency(Utf8JsonWriter json, Dependency dependency)
    {
        json.WriteString("kind", Choices.Word(dependency.Kind));
        json.WriteString("upstream", dependency.Upstream);
        json.WriteString("downstream", dependency.Downstream);
    }

    private static void WriteVulnerableSite(Utf8JsonWriter json, VulnerableSite site)
    {
        json.WriteString("id", site.Id);
        json.WriteString("name", site.Name);
        json.WriteString("networkId", site.NetworkId);
        WriteLocation(json, site.Location);
        if (site.ElevationMetres is { } elevation)
        {
            json.WriteNumber("elevationMetres", elevation);
        }

        json.WriteNumber("persons", site.Persons);
        json.WriteBoolean("hasOwnHeatBackup", site.HasOwnHeatBackup);
        json.WriteNumber("emergencyPowerHours", site.EmergencyPowerHours);
        json.WriteString("needs", site.Needs);
        WriteContact(json, "contact", site.Contact);
    }

    private static void WritePolicy(Utf8JsonWriter json, SeriesPolicy policy)
    {
        json.WriteString("asset", policy.Asset);
        json.WriteString("quantity", policy.Quantity);
        json.WriteString("class", Choices.Word(policy.Class));
        json.WriteString("purpose", policy.Purpose);
        json.WriteString("legalBasis", policy.LegalBasis);
        json.WriteNumber("retentionDays", policy.Retention.TotalDays);
        json.WriteString("owner", policy.Owner);
    }
}
