using SektorKopplung.Tests.Support;
using Xunit.Abstractions;

namespace SektorKopplung.Simulators.Tests.Couplings;

public class CouplingLearningTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_is_learned_in_one_winter_of_the_town_beats_physics_in_others()
    {
        foreach (var coupling in await TownLearning.LearnAsync(new PlainTreeTrainer(), days: 56, seed: 1, 2, 3))
        {
            output.WriteLine($"{coupling.Id}: {coupling.Trained.Comparison}");
            Assert.True(coupling.Trained.Comparison.IsLearnedChampion);
            Assert.All(coupling.ErrorsElsewhere, errors =>
            {
                output.WriteLine($"  elsewhere: physics {errors.Physical:0.0} kW, learned {errors.Learned:0.0} kW");
                Assert.True(errors.Learned < 0.8 * errors.Physical);
            });
        }
    }
}
