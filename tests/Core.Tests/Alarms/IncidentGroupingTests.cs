using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Detection;

namespace SektorKopplung.Core.Tests.Alarms;

public class IncidentGroupingTests
{
    [Fact]
    public void A_failed_pump_explains_the_pressure_behind_it()
    {
        var story = new Story().Play(10, town => town.With("pumpe-1", "running", 0).With("netz", "differential_pressure", 0.2));

        var incident = Assert.Single(story.Incidents.Listed());
        Assert.Equal((IncidentKind.SupplyLoss, IncidentSeverity.Severe, "pumpe-1"), (incident.Kind, incident.Severity, incident.CauseAsset));
        Assert.Equal(["differential-pressure-critical:netz", "differential-pressure-low:netz"], incident.SuppressedAlarmIds);
        Assert.Equal(AlarmState.Suppressed, story.Alarms.Alarms["differential-pressure-critical:netz"].State);
        Assert.Equal(AlarmState.Unacknowledged, story.Alarms.Alarms["pump-failed:pumpe-1"].State);
        Assert.Equal(new PersonRange(800, 8000), incident.AffectedPersons);
        Assert.Equal(["heim", "klinik"], incident.VulnerableSites.Select(site => site.Id));
        Assert.Equal(["netz"], incident.NetworkIds);
    }

    [Fact]
    public void Two_dead_pumps_on_one_feeder_point_at_the_feeder()
    {
        var story = new Story().Play(10, town => town.With("pumpe-1", "running", 0).With("pumpe-2", "running", 0));

        var incident = Assert.Single(story.Incidents.Listed());
        Assert.Equal("umspannwerk", incident.CauseAsset);
        Assert.Contains("umspannwerk", incident.ProbableCause.De, StringComparison.Ordinal);
        Assert.NotEmpty(incident.Alternatives);
        Assert.Single(story.Alarms.Listed(), alarm => alarm.State == AlarmState.Unacknowledged);
    }

    [Fact]
    public void A_silent_gateway_is_one_minor_incident_and_one_alarm()
    {
        var story = new Story().Play(10, town => town.Silent("kessel-1", "kessel-2", "pumpe-1"));

        var incident = Assert.Single(story.Incidents.Listed());
        Assert.Equal((IncidentKind.Communication, IncidentSeverity.Minor), (incident.Kind, incident.Severity));
        Assert.Equal(["gateway-silent:gateway"], story.Alarms.Listed().Select(alarm => alarm.Id));
        Assert.Null(incident.AffectedPersons);
    }

    [Fact]
    public void Devices_that_fell_silent_one_by_one_are_explained_when_the_gateway_is()
    {
        var story = new Story().Play(5, town => town.Silent("kessel-1"));
        Assert.Equal(["sensor-silent:kessel-1:available"], story.Alarms.Listed().Select(alarm => alarm.Id));

        story.Play(5, town => town.Silent("kessel-1", "kessel-2"));

        Assert.Equal(["gateway-silent:gateway"], story.Alarms.Listed()
            .Where(alarm => alarm.State == AlarmState.Unacknowledged).Select(alarm => alarm.Id));
        Assert.Equal(["sensor-silent:kessel-1:available"], Assert.Single(story.Incidents.Listed()).SuppressedAlarmIds);
    }

    [Fact]
    public void Silence_does_not_travel_with_the_heat()
    {
        var site = TestTown.Site with { Dependencies = [.. TestTown.Site.Dependencies, new(DependencyKind.Telecom, "gateway", "netz")] };

        var story = new Story { Site = site }.Play(10, town => town.Silent("kessel-1", "kessel-2", "rz-netz"));

        Assert.Equal(AlarmState.Unacknowledged, story.Alarms.Alarms["sensor-silent:rz-netz:heat_delivered"].State);
        Assert.Equal(["gateway-silent:gateway"], Assert.Single(story.Incidents.Listed()).AlarmIds);
    }

    [Fact]
    public void A_hot_data_centre_is_an_incident_of_its_own()
    {
        var story = new Story().Play(10, town => town.With("rz", "inlet_temperature", 35.5).With("pumpe-1", "running", 0)
            .With("pumpe-2", "running", 0));

        Assert.Equal(2, story.Incidents.Listed().Count);
        var cooling = story.Incidents.Listed().Single(incident => incident.Kind == IncidentKind.CoolingLoss);
        Assert.Equal((IncidentSeverity.Severe, "Rechenzentrum"), (cooling.Severity, cooling.Area.Name));
        Assert.Equal(["inlet-temperature-high:rz"], cooling.SuppressedAlarmIds);
    }

    [Fact]
    public void A_lesser_alarm_never_hides_a_worse_one()
    {
        var story = new Story { Demand = (19_000, 20_000) }.Play(10, town => town.With("kessel-1", "available", 0));

        Assert.Equal("kessel-1", Assert.Single(story.Incidents.Listed()).CauseAsset);
        Assert.Equal(AlarmState.Unacknowledged, story.Alarms.Alarms["capacity-gap:netz"].State);
        Assert.Equal(AlarmState.Suppressed, story.Alarms.Alarms["n-1-gap:netz"].State);
    }

    [Theory]
    [InlineData(499, -5.0, IncidentSeverity.Moderate)]
    [InlineData(500, -5.0, IncidentSeverity.Severe)]
    [InlineData(500, 0.1, IncidentSeverity.Moderate)]
    public void Many_people_in_frost_are_severe(int persons, double outdoor, IncidentSeverity expected)
    {
        var site = TestTown.Site with { Networks = [TestTown.Site.Networks[0] with { PersonsSupplied = persons }] };

        var story = new Story { Site = site }.Play(10, town => town.With("stadt", "outdoor_temperature", outdoor)
            .With("pumpe-1", "running", 0).With("netz", "differential_pressure", 0.2));

        Assert.Equal(expected, Assert.Single(story.Incidents.Listed()).Severity);
    }

    [Fact]
    public void An_incident_keeps_its_id_while_it_grows_closes_and_comes_back_soon()
    {
        var story = new Story().Play(4, town => town.With("netz", "differential_pressure", 0.5));
        var id = Assert.Single(story.Incidents.Listed()).Id;

        story.Play(4, town => town.With("pumpe-1", "running", 0).With("netz", "differential_pressure", 0.2));
        Assert.Equal((id, "pumpe-1"), (story.Incidents.Listed().Single().Id, story.Incidents.Listed().Single().CauseAsset));

        story.Play(6, town => town);
        Assert.Equal(IncidentState.Closed, story.Incidents.Listed().Single().State);

        story.Play(6, town => town.With("netz", "differential_pressure", 0.5));
        Assert.Equal((id, IncidentState.Open), (story.Incidents.Listed().Single().Id, story.Incidents.Listed().Single().State));
    }

    [Fact]
    public void What_is_left_when_the_cause_is_mended_keeps_its_story()
    {
        var story = new Story().Play(6, town => town.With("pumpe-1", "running", 0).With("netz", "differential_pressure", 0.2))
            .Play(4, town => town.With("netz", "differential_pressure", 0.5));

        Assert.Equal(AlarmState.Returned, story.Alarms.Alarms["pump-failed:pumpe-1"].State);
        var incident = Assert.Single(story.Incidents.Listed());
        Assert.Equal((IncidentState.Open, "pumpe-1"), (incident.State, incident.CauseAsset));
        Assert.Contains("Netzpumpe", incident.Headline.De, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_alarm_gives_the_headline_and_its_own_cause_stays_an_alternative()
    {
        var story = new Story().Play(30, town => town.With("rz-netz", "heat_delivered", 0).With("rz", "inlet_temperature", 35.5));

        var incident = Assert.Single(story.Incidents.Listed());
        Assert.Equal((IncidentKind.CoolingLoss, "rz-netz"), (incident.Kind, incident.CauseAsset));
        Assert.Equal("Rechenzentrum: Einlasstemperatur der Server zu hoch", incident.Headline.De);
        Assert.Contains(incident.Alternatives, text => text.De.Contains("Kühlung ausgefallen", StringComparison.Ordinal));
    }

    [Fact]
    public void Much_later_it_is_a_new_incident()
    {
        var story = new Story().Play(4, town => town.With("netz", "differential_pressure", 0.5)).Play(40, town => town)
            .Play(4, town => town.With("netz", "differential_pressure", 0.5));

        Assert.Equal(2, story.Incidents.Listed().Count);
    }

    [Fact]
    public void An_incident_does_not_end_in_silence()
    {
        var story = new Story().Play(4, town => town.With("netz", "differential_pressure", 0.2))
            .Play(60, town => town.With("netz", "differential_pressure", 0.2, ageSeconds: 7_200));

        Assert.Contains(story.Incidents.Listed(), incident => incident is { Kind: IncidentKind.SupplyLoss, State: IncidentState.Open });
    }

    [Fact]
    public void A_single_silent_sensor_is_no_incident()
        => Assert.Empty(new Story().Play(10, town => town.Silent("kessel-1")).Incidents.Listed());
}
