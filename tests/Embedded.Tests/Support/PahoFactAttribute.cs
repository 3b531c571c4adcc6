namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A test that needs the MQTT client paho.</summary>
internal sealed class PahoFactAttribute : FactAttribute
{
    public PahoFactAttribute() => Skip = PahoPublisher.Missing;
}

/// <summary>A test that needs a disk to fill, and the MQTT client paho.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing ?? PahoPublisher.Missing;
}
