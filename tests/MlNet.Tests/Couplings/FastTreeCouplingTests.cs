using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Simulators.Tests.Couplings;
using Xunit.Abstractions;

namespace SektorKopplung.MlNet.Tests.Couplings;

public class FastTreeCouplingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_FastTree_learns_in_one_winter_of_the_town_beats_physics_in_others()
    {
        var couplings = await TownLearning.LearnAsync(new FastTreeTrainer(), days: 84, seed: 1, 2, 3);

        foreach (var coupling in couplings)
        {
            output.WriteLine($"{coupling.Id}: {coupling.Trained.Rows} rows, {coupling.Trained.Comparison}");
            Assert.True(coupling.Trained.Comparison.IsLearnedChampion);
            Assert.All(coupling.ErrorsElsewhere, errors =>
            {
                output.WriteLine($"  elsewhere: physics {errors.Physical:0.0} kW, learned {errors.Learned:0.0} kW");
                Assert.True(errors.Learned < 0.8 * errors.Physical);
            });
        }

        Assert.InRange(couplings.Average(coupling => coupling.Trained.Comparison.Coverage!.Value), 0.75, 0.85);
    }
}
