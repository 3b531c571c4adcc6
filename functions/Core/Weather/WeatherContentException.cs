using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Weather;

/// <summary>Content that cannot be read as a weather forecast; never leaves the readers.</summary>
internal sealed class WeatherContentException(BilingualText reason) : Exception(reason.En)
{
    /// <summary>Why, as one sentence.</summary>
    public BilingualText Reason { get; } = reason;
}
