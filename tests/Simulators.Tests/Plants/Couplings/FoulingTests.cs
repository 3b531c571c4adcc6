using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Tests.Plants.Couplings;

public class FoulingTests
{
    [Fact]
    public void Dirt_builds_up_for_weeks_and_is_cleaned_away_at_once()
    {
        var fouling = new Fouling("kopplung", new SeededNoise(1));

        var steps = Enumerable.Range(0, 60)
            .Select(week => fouling.LostShareAt((week + 1) * Play.Week) - fouling.LostShareAt(week * Play.Week)).ToList();

        // Cleaned every 9 to 15 weeks.
        Assert.InRange(steps.Count(step => step < 0), 4, 6);
        Assert.All(steps.Where(step => step > 0), step => Assert.InRange(step, 0.001, 0.03));
        Assert.All(steps.Where(step => step < 0), step => Assert.InRange(step, -0.2, -0.08));
    }

    [Fact]
    public void The_same_seed_gives_the_same_dirt_and_another_another()
    {
        var first = new Fouling("kopplung", new SeededNoise(1)).LostShareAt(0);

        Assert.Equal(first, new Fouling("kopplung", new SeededNoise(1)).LostShareAt(0));
        Assert.NotEqual(first, new Fouling("kopplung", new SeededNoise(2)).LostShareAt(0));
        Assert.NotEqual(first, new Fouling("andere", new SeededNoise(1)).LostShareAt(0));
    }
}
