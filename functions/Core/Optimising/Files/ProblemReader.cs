using System.Globalization;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising.Files;

/// <summary>Reads a problem from the fields of its file.</summary>
internal sealed class ProblemReader(SiteFields root)
{
    private readonly int _hours = root.Whole("hours", 1, ProblemLimits.Hours, 24);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly List<(SiteFields Fields, ProblemCoupling Coupling)> _heatPumps = [];

    public MatchingProblem Read()
    {
        RequireHours();
        root.Text("$schema", "");
        var problem = new MatchingProblem
        {
            Hours = _hours,
            Start = ReadStart(),
            CarbonEuroPerTonne = root.Hourly("carbonEuroPerTonne", _hours, ProblemLimits.Carbon, 0),
            ElectricityEuroPerMwh = root.Hourly("electricityEuroPerMwh", _hours, ProblemLimits.EuroPerMwh, 0),
            ElectricityTonnesPerMwh = root.Hourly("electricityTonnesPerMwh", _hours, ProblemLimits.TonnesPerMwh, 0),
            Penalties = ReadPenalties(),
            NMinusOne = root.Flag("nMinusOne"),
            Sources = root.List("sources", true, ReadSource),
            Networks = root.List("networks", true, ReadNetwork),
            Couplings = root.List("couplings", true, ReadCoupling),
        };
        root.ReportUnknown();
        CheckHeatPumps(problem);
        return problem;
    }

    private void CheckHeatPumps(MatchingProblem problem)
    {
        foreach (var (fields, coupling) in _heatPumps)
        {
            var isSourceKnown = problem.Sources.Any(source => source.Id == coupling.SourceId && source.TemperatureCelsius is not null);
            var isNetworkKnown = problem.Networks.Any(network => network.Id == coupling.NetworkId && network.SupplyCelsius is not null);
            if (!isSourceKnown || !isNetworkKnown)
            {
                fields.Report("cop", "A heat pump needs its COP, or temperatures of both its source and its network.");
            }
        }
    }

    private void RequireHours()
    {
        if (!root.Has("hours"))
        {
            root.Report("hours", "The field is missing.");
        }
    }

    private DateTimeOffset? ReadStart()
    {
        var text = root.Text("start", "");
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
        {
            return start.ToUniversalTime();
        }

        root.Report("start", $"\"{text}\" is no time such as 2026-01-12T00:00:00Z.");
        return null;
    }

    private ProblemPenalties ReadPenalties()
    {
        var usual = new ProblemPenalties();
        if (root.Object("penalties", isRequired: false) is not { } fields)
        {
            return usual;
        }

        var penalties = new ProblemPenalties(
            fields.Number("unservedEuroPerMwh", 0, 100_000, usual.UnservedEuroPerMwh),
            fields.Number("surplusEuroPerMwh", 0, 100_000, usual.SurplusEuroPerMwh),
            fields.Number("reserveEuroPerMwh", 0, 100_000, usual.ReserveEuroPerMwh));
        fields.ReportUnknown();
        return penalties;
    }

    private ProblemSource ReadSource(SiteFields fields) => new()
    {
        Id = fields.OwnId("source"),
        AvailableKw = fields.Hourly("availableKw", _hours, ProblemLimits.Power),
        PriceCentPerKwh = fields.Hourly("priceCentPerKwh", _hours, ProblemLimits.CentPerKwh, 0),
        MaximumLinks = fields.Whole("maximumLinks", 1, 100, 1),
        TemperatureCelsius = fields.OptionalHourly("temperatureCelsius", _hours, ProblemLimits.Celsius),
        UsableSpreadKelvin = fields.Number("usableSpreadKelvin", 0.1, 500, 6),
        FloorCelsius = fields.OptionalNumber("floorCelsius", -50, 1600),
    };

    private ProblemNetwork ReadNetwork(SiteFields fields)
    {
        var network = new ProblemNetwork
        {
            Id = fields.OwnId("network"),
            DemandKw = fields.Hourly("demandKw", _hours, ProblemLimits.Power),
            SupplyCelsius = fields.OptionalHourly("supplyCelsius", _hours, ProblemLimits.Celsius),
            ReturnCelsius = fields.OptionalHourly("returnCelsius", _hours, ProblemLimits.Celsius),
            MinimumSupplyCelsius = fields.Number("minimumSupplyCelsius", 0, 200, 0),
            TolerableReturnLiftKelvin = fields.Number("tolerableReturnLiftKelvin", 0, 100, 10),
            Units = fields.List("units", false, ReadUnit),
            Storages = fields.List("storages", false, ReadStorage),
        };
        if (network.SupplyCelsius is null != network.ReturnCelsius is null)
        {
            fields.Report(network.SupplyCelsius is null ? "supplyCelsius" : "returnCelsius",
                "Supply and return temperature are given together or not at all.");
        }

        return network;
    }

    private ProblemUnit ReadUnit(SiteFields fields)
    {
        var unit = new ProblemUnit
        {
            Id = fields.OwnId("unit"),
            Kind = fields.Choice<GenerationKind>("kind"),
            MaximumKw = fields.Hourly("maximumKw", _hours, ProblemLimits.Power),
            MinimumKw = fields.Hourly("minimumKw", _hours, ProblemLimits.Power, 0),
            EuroPerMwh = fields.Hourly("euroPerMwh", _hours, ProblemLimits.EuroPerMwh),
            TonnesPerMwh = fields.Hourly("tonnesPerMwh", _hours, ProblemLimits.TonnesPerMwh, 0),
        };
        var wrong = Enumerable.Range(0, _hours).Where(hour => unit.MinimumKw[hour] > unit.MaximumKw[hour]).ToList();
        if (wrong.Count > 0)
        {
            fields.Report("minimumKw", $"The least heat is above the most in hour {wrong[0]}.");
        }

        return unit;
    }

    private static ProblemStorage ReadStorage(SiteFields fields)
    {
        var storage = new ProblemStorage
        {
            Id = fields.OwnId("storage"),
            CapacityKwh = fields.Positive("capacityKwh", ProblemLimits.Kwh),
            ChargeKw = fields.Number("chargeKw", 0, ProblemLimits.Kw),
            DischargeKw = fields.Number("dischargeKw", 0, ProblemLimits.Kw),
            LossSharePerHour = fields.Number("lossSharePerHour", 0, 0.99, 0),
            StartKwh = fields.Number("startKwh", 0, ProblemLimits.Kwh, 0),
            EndKwh = fields.Number("endKwh", 0, ProblemLimits.Kwh, 0),
        };
        foreach (var (name, level) in new[] { ("startKwh", storage.StartKwh), ("endKwh", storage.EndKwh) })
        {
            if (level > storage.CapacityKwh)
            {
                fields.Report(name, "The level is above the capacity.");
            }
        }

        return storage;
    }

    private ProblemCoupling ReadCoupling(SiteFields fields)
    {
        var coupling = new ProblemCoupling
        {
            Id = fields.OwnId("coupling"),
            SourceId = fields.Reference("sourceId", "source"),
            NetworkId = fields.Reference("networkId", "network"),
            State = fields.OptionalChoice<CouplingState>("state") ?? CouplingState.Hypothetical,
            Connection = fields.OptionalChoice<ConnectionKind>("connection"),
            Cop = fields.OptionalHourly("cop", _hours, ProblemLimits.Cop),
            HeatPumpMaximumSupplyCelsius = fields.Number("heatPumpMaximumSupplyCelsius", 20, 200, 90),
            CapacityKw = fields.Positive("capacityKw", ProblemLimits.Kw),
            MinimumLoadKw = fields.Number("minimumLoadKw", 0, ProblemLimits.Kw, 0),
            MinimumRunHours = fields.Whole("minimumRunHours", 1, ProblemLimits.Hours, 1),
            WasRunning = fields.Flag("wasRunning"),
            StartEuro = fields.Number("startEuro", 0, ProblemLimits.Euro, 0),
            RampKw = fields.Has("rampKw") ? fields.Positive("rampKw", ProblemLimits.Kw) : null,
            RunningEuroPerHour = fields.Number("runningEuroPerHour", 0, ProblemLimits.Euro, 0),
            OpeningEuro = fields.Number("openingEuro", 0, ProblemLimits.Euro, 0),
            PipeLossShare = fields.Number("pipeLossShare", 0, 0.9, 0),
            Contract = ReadContract(fields),
        };
        CheckCoupling(fields, coupling);
        return coupling;
    }

    private ProblemContract? ReadContract(SiteFields coupling)
    {
        if (coupling.Object("contract", isRequired: false) is not { } fields)
        {
            return null;
        }

        var contract = new ProblemContract(
            fields.Hourly("priceCentPerKwh", _hours, ProblemLimits.CentPerKwh),
            fields.Number("minimumKwh", 0, ProblemLimits.Kwh, 0),
            fields.Flag("isBackedUp"));
        fields.ReportUnknown();
        return contract;
    }

    private void CheckCoupling(SiteFields fields, ProblemCoupling coupling)
    {
        if (coupling.MinimumLoadKw > coupling.CapacityKw)
        {
            fields.Report("minimumLoadKw", "The minimum load is above the capacity.");
        }

        if (coupling is { Connection: ConnectionKind.HeatPump, Cop: null })
        {
            _heatPumps.Add((fields, coupling));
        }

        if (coupling.Cop is not null && coupling.Connection is not (null or ConnectionKind.HeatPump))
        {
            fields.Report("cop", "Only a heat pump has a COP.");
        }

        if (!_pairs.Add((coupling.SourceId, coupling.NetworkId)) && coupling.SourceId.Length > 0)
        {
            fields.Report("networkId", $"There is already a coupling from \"{coupling.SourceId}\" to \"{coupling.NetworkId}\".");
        }
    }
}
