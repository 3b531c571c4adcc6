using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads the site and everything that is neither network nor source.</summary>
internal static class SiteReader
{
    public static Site Read(SiteFields fields)
    {
        fields.Text("$schema", "");
        var site = new Site
        {
            Id = fields.OwnId("site"),
            Name = fields.Text("name", mayBeEmpty: false),
            IsDemo = fields.Flag("isDemo"),
            Ars = ReadArs(fields),
            Operator = ReadContact(fields, "operator"),
            ControlCentre = ReadContact(fields, "controlCentre"),
            FactorSet = fields.Text("factorSet", "EBeV-2030+UBA-2024", mayBeEmpty: false),
            Weather = WeatherReader.Read(fields),
            Networks = fields.List("networks", isRequired: true, NetworkReader.Read),
            Sources = fields.List("sources", isRequired: false, SourceReader.Read),
            DataCentres = fields.List("dataCentres", isRequired: false, SourceReader.ReadDataCentre),
            Couplings = fields.List("couplings", isRequired: false, ReadCoupling),
            Dependencies = fields.List("dependencies", isRequired: false, ReadDependency),
            VulnerableSites = fields.List("vulnerableSites", isRequired: false, ReadVulnerableSite),
            SeriesPolicies = fields.List("seriesPolicies", isRequired: false, ReadPolicy),
        };
        fields.ReportUnknown();
        return site;
    }

    public static GeoPoint ReadLocation(SiteFields fields)
    {
        var location = fields.Object("location", isRequired: true);
        var point = location is null
            ? default
            : new GeoPoint(location.Number("latitude", -90, 90), location.Number("longitude", -180, 180));
        location?.ReportUnknown();
        return point;
    }

    private static string ReadArs(SiteFields fields)
    {
        var ars = fields.Text("ars", "");
        if (ars.Length > 0 && (ars.Length != 12 || !ars.All(char.IsAsciiDigit)))
        {
            fields.Report("ars", "An Amtlicher Regionalschlüssel has 12 digits.");
        }

        return ars;
    }

    private static Contact ReadContact(SiteFields fields, string name)
    {
        if (fields.Object(name, isRequired: false) is not { } contact)
        {
            return Contact.None;
        }

        var result = new Contact(contact.Text("name"), contact.Text("phone", ""), contact.Text("email", ""));
        contact.ReportUnknown();
        return result;
    }

    private static Coupling ReadCoupling(SiteFields fields)
    {
        var coupling = new Coupling
        {
            Id = fields.OwnId("coupling"),
            SourceId = fields.Reference("sourceId", "source", "data centre"),
            NetworkId = fields.Reference("networkId", "network"),
            State = fields.Choice<CouplingState>("state"),
            DistanceMetres = fields.Number("distanceMetres", 0, SiteLimits.DistanceMetres),
            Capacity = Power.FromKilowatts(fields.Positive("capacityKw", SiteLimits.PowerKw)),
            Connection = fields.OptionalChoice<ConnectionKind>("connection"),
            NominalDiameter = fields.Whole("nominalDiameterMm", 0, 3000, 0),
            HeatPumpMaximumSupply = Temperature.FromCelsius(fields.Number("heatPumpMaximumSupplyCelsius", 20, 200, 90)),
            MinimumLoad = Power.FromKilowatts(fields.Number("minimumLoadKw", 0, SiteLimits.PowerKw, 0)),
            FeedInHead = fields.OptionalNumber("feedInHeadBar", 0, 40) is { } head ? PressureDifference.FromBars(head) : null,
            FeedInDifference = PressureDifference.FromBars(fields.Number("feedInDifferenceBar", 0, 25, 0)),
            Start = TimeSpan.FromMinutes(fields.Number("startMinutes", 0, 1440, 0)),
            RampPerMinute = fields.OptionalNumber("rampPercentPerMinute", 0.1, 100) is { } ramp ? Ratio.FromPercent(ramp) : null,
            IsBackedUp = fields.Flag("isBackedUp"),
        };
        if (coupling.MinimumLoad > coupling.Capacity)
        {
            fields.Report("minimumLoadKw", "The minimum load is above the capacity.");
        }

        return coupling;
    }

    private static Dependency ReadDependency(SiteFields fields) => new(
        fields.Choice<DependencyKind>("kind"),
        fields.Id("upstream"),
        fields.Reference("downstream"));

    private static VulnerableSite ReadVulnerableSite(SiteFields fields) => new()
    {
        Id = fields.OwnId("vulnerable site"),
        Name = fields.Text("name", mayBeEmpty: false),
        NetworkId = fields.Reference("networkId", "network"),
        Location = ReadLocation(fields),
        ElevationMetres = fields.OptionalNumber("elevationMetres", -100, 3000),
        Persons = fields.Whole("persons", 0, 1_000_000, 0),
        HasOwnHeatBackup = fields.Flag("hasOwnHeatBackup"),
        EmergencyPowerHours = fields.Number("emergencyPowerHours", 0, 10_000, 0),
        Needs = fields.Text("needs", ""),
        Contact = ReadContact(fields, "contact"),
    };

    private static SeriesPolicy ReadPolicy(SiteFields fields)
    {
        var policy = new SeriesPolicy(
            ReadPattern(fields, "asset", text => Naming.IsAsset(text)),
            ReadPattern(fields, "quantity", text => Naming.IsQuantity(text)),
            fields.Choice<DataClass>("class"),
            fields.Text("purpose", ""),
            fields.Text("legalBasis", ""),
            TimeSpan.FromDays(fields.Number("retentionDays", 0, 36_525)),
            fields.Text("owner", ""));
        if (policy.Class == DataClass.Business && policy.Owner.Length == 0)
        {
            fields.Report("owner", "A business secret names its owner.");
        }

        return policy;
    }

    private static string ReadPattern(SiteFields fields, string name, Func<string, bool> isName)
    {
        var text = fields.Text(name, "*");
        if (text != "*" && !isName(text))
        {
            fields.Report(name, "Expected a name as in topics, or * for all.");
        }

        return text;
    }
}
