using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Registers the life of the learned models.</summary>
internal static class TrainingRegistration
{
    /// <summary>
    /// Adds registry and training. A host that can train registers an <see cref="Core.Trees.ITreeTrainer"/>, one that scores with the
    /// trainer's package an <see cref="Core.Trees.IScoringEngine"/>, one that brings models registers <see cref="ShippedModels"/>
    /// before, one that brings kinds of models all of them.
    /// </summary>
    public static IServiceCollection AddTraining(this IServiceCollection services)
    {
        services.TryAddSingleton(new TrainingOptions());
        services.TryAddSingleton(ShippedModels.None);
        services.AddSingleton<ModelScoring>();
        services.AddSingleton<ModelRegistry>();
        services.TryAddSingleton<ICouplingModels, CouplingChampions>();
        if (services.All(service => service.ServiceType != typeof(IModelMethod)))
        {
            services.AddSingleton<IModelMethod, DemandMethod>();
            services.AddSingleton<IModelMethod, CouplingMethod>();
        }

        services.AddSingleton<TrainStage.Means>();
        services.AddSingleton<TrainStage>();
        return services;
    }
}
