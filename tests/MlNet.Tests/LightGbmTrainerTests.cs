using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.MlNet.Tests;

public sealed class LightGbmTrainerTests : TrainerContract
{
    protected override ITreeTrainer Trainer { get; } = new LightGbmTrainer();
}
