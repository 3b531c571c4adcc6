using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Tests.Sites;

namespace SektorKopplung.Core.Tests.Telemetry;

public class SeriesClassifierTests
{
    private static readonly Site Full = SiteFile.Parse(SiteExamples.Full).Site!;

    [Theory]
    [InlineData("netz", "heat_load", DataClass.Plant, "")]
    [InlineData("pumpe-1", "running", DataClass.Plant, "")]
    [InlineData("vollstadt", "outdoor_temperature", DataClass.Plant, "")]
    [InlineData("wetterstation-9", "outdoor_temperature", DataClass.Plant, "")]
    [InlineData("klaerwerk", "heat_available", DataClass.Business, "Stadtentwässerung")]
    [InlineData("zaehler-4711", "heat_energy", DataClass.Person, "")]
    [InlineData("zaehler-4711", "something_new", DataClass.Person, "")]
    [InlineData("klinikum", "heat_load", DataClass.Person, "")]
    public void Has_a_class_for_series_without_a_policy(string asset, string quantity, DataClass expected, string owner)
    {
        var policy = new SeriesClassifier(Full).PolicyOf(new SeriesKey(asset, quantity));

        Assert.Equal((expected, owner, TimeSpan.FromHours(24)), (policy.Class, policy.Owner, policy.Retention));
    }

    [Fact]
    public void A_policy_that_names_the_asset_decides()
    {
        var policy = Classify("zaehler-1", Policy("zaehler-1", "*", DataClass.Plant, 400));

        Assert.Equal((DataClass.Plant, TimeSpan.FromDays(400)), (policy.Class, policy.Retention));
    }

    [Fact]
    public void A_policy_for_the_quantity_goes_before_one_for_the_whole_asset()
    {
        var policy = Classify("netz", Policy("netz", "*", DataClass.Plant, 1), Policy("netz", "heat_energy", DataClass.Business, 2));

        Assert.Equal((DataClass.Business, TimeSpan.FromDays(2)), (policy.Class, policy.Retention));
    }

    [Fact]
    public void A_policy_for_all_never_lowers_the_protection()
    {
        var meter = Classify("zaehler-1", Policy("*", "*", DataClass.Plant, 400));
        var source = Classify("klaerwerk", Policy("*", "*", DataClass.Plant, 400));

        Assert.Equal((DataClass.Person, TimeSpan.FromDays(30)), (meter.Class, meter.Retention));
        Assert.Equal((DataClass.Business, TimeSpan.FromDays(400)), (source.Class, source.Retention));
    }

    private static SeriesPolicy Classify(string asset, params SeriesPolicy[] policies)
        => new SeriesClassifier(Full with { SeriesPolicies = policies }).PolicyOf(new SeriesKey(asset, "heat_energy"));

    private static SeriesPolicy Policy(string asset, string quantity, DataClass dataClass, int days)
        => new(asset, quantity, dataClass, "operation", "contract", TimeSpan.FromDays(days), "");
}
