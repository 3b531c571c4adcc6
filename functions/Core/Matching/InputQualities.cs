using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Matching;

/// <summary>Judges the readings behind a proposal by age and quality.</summary>
internal static class InputQualities
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(6);

    /// <summary>The worst of the heat of the source, the load of the network and the temperature of the source.</summary>
    public static InputQuality Of(MatchingContext context, Coupling coupling)
    {
        var (snapshot, source) = (context.Input.Snapshot, context.Source(coupling));
        var heat = Of(snapshot, source.Id, source is DataCentre ? "it_power" : "heat_available");
        var load = Of(snapshot, coupling.NetworkId, "heat_load");
        var forecast = context.Input.Available.ContainsKey(source.Id) ? InputQuality.Good : InputQuality.Poor;

        // The design temperature stands in for a missing one, so that is doubtful, not useless.
        var temperature = Of(snapshot, source.Id, "source_temperature");
        return ((InputQuality[])
            [heat, load, forecast, temperature == InputQuality.Poor ? InputQuality.Uncertain : temperature]).Max();
    }

    private static InputQuality Of(Snapshot snapshot, string asset, string quantity)
    {
        if (snapshot.Find(asset, quantity) is not { } state || snapshot.Now - state.Latest.Time > Usable)
        {
            return InputQuality.Poor;
        }

        return snapshot.Now - state.Latest.Time <= Fresh
            && (state.Latest.Quality is ReadingQuality.Good or ReadingQuality.Manual)
            ? InputQuality.Good
            : InputQuality.Uncertain;
    }
}
