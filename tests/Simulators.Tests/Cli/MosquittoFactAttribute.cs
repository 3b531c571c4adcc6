namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>A test that needs the broker mosquitto.</summary>
internal sealed class MosquittoFactAttribute : FactAttribute
{
    public MosquittoFactAttribute()
    {
        if (Mosquitto.Path is null)
        {
            Skip = "mosquitto is not installed (Debian: apt install mosquitto).";
        }
    }
}
