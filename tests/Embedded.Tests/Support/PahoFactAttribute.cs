namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A test that needs the MQTT client paho.</summary>
internal sealed class PahoFactAttribute : FactAttribute
{
    public PahoFactAttribute() => Skip = PahoPublisher.Missing;
}
