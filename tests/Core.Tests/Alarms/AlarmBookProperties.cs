using System.Text.Json;
using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Tests.Detection;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Core.Tests.Alarms;

public class AlarmBookProperties
{
    private const int Steps = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Saved_and_restored_after_every_step_the_books_go_the_same_way(int seed)
    {
        var straight = Play(seed, restores: false, repeats: false);
        var restored = Play(seed, restores: true, repeats: false);

        Assert.NotEmpty(straight);
        Assert.Equal(straight, restored);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_step_fed_twice_sends_nothing_twice(int seed)
        => Assert.Equal(Play(seed, restores: false, repeats: false), Play(seed, restores: true, repeats: true));

    private static List<string> Play(int seed, bool restores, bool repeats)
    {
        var random = new Random(seed);
        var (alarms, incidents) = (AlarmBook.Empty, IncidentBook.Empty);
        var journal = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var input = RandomTown(random, step).Input(demand: (random.Next(5_000, 22_000), 22_000));
            for (var time = 0; time < (repeats ? 2 : 1); time++)
            {
                (alarms, incidents) = One(alarms, incidents, input, journal);
            }

            if (random.Next(4) == 0 && alarms.Listed() is [var first, ..])
            {
                var acknowledged = AlarmEngine.Acknowledge(alarms, first.Id, "operator", "", input.Now);
                journal.AddRange(acknowledged.Transitions.Select(Line));
                alarms = acknowledged.Book;
            }

            (alarms, incidents) = restores ? (Restored(alarms), Restored(incidents)) : (alarms, incidents);
        }

        return journal;
    }

    private static (AlarmBook Alarms, IncidentBook Incidents) One(
        AlarmBook alarms, IncidentBook incidents, DetectionInput input, List<string> journal)
    {
        var stepped = AlarmEngine.Step(alarms, DetectionRules.Evaluate(input), input.Now);
        var grouped = IncidentGrouping.Step(incidents, stepped.Book, input);
        journal.AddRange(stepped.Transitions.Select(Line));
        journal.AddRange(grouped.Transitions.Select(Line));
        journal.AddRange(grouped.AlarmTransitions.Select(Line));
        return (grouped.Alarms, grouped.Book);
    }

    private static TestTown RandomTown(Random random, int step)
    {
        var town = new TestTown(TestTown.Noon.AddMinutes(2 * step));
        var phase = (step / 20) % 5;
        town.With("pumpe-1", "running", phase == 1 ? 0 : 1).With("netz", "differential_pressure", phase == 1 ? 0.2 : 0.6 + random.NextDouble());
        town.With("rz", "inlet_temperature", phase == 2 ? 34.5 : 20 + (8 * random.NextDouble()));
        town.With("kessel-1", "available", phase == 3 ? 0 : 1);
        return phase == 4 ? town.Silent("kessel-1", "pumpe-1", "rz") : town;
    }

    private static T Restored<T>(T value)
        => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, StateJson.Options), StateJson.Options)!;

    private static string Line<T>(T transition) => JsonSerializer.Serialize(transition, StateJson.Options);
}
