namespace SektorKopplung.Mqtt.Tests.Support;

internal sealed class MosquittoPubTheoryAttribute : TheoryAttribute
{
    public MosquittoPubTheoryAttribute() => Skip = Tool.MosquittoPub.Reason;
}

internal sealed class MosquittoPubFactAttribute : FactAttribute
{
    public MosquittoPubFactAttribute() => Skip = Tool.MosquittoPub.Reason;
}

internal sealed class MosquittoBridgeTheoryAttribute : TheoryAttribute
{
    public MosquittoBridgeTheoryAttribute() => Skip = Tool.Mosquitto.Reason ?? Tool.MosquittoPub.Reason;
}

internal sealed class MosquittoBridgeFactAttribute : FactAttribute
{
    public MosquittoBridgeFactAttribute() => Skip = Tool.Mosquitto.Reason ?? Tool.MosquittoPub.Reason;
}

internal sealed class PahoTheoryAttribute : TheoryAttribute
{
    public PahoTheoryAttribute() => Skip = Tool.Paho.Reason;
}

internal sealed class MqttJsTheoryAttribute : TheoryAttribute
{
    public MqttJsTheoryAttribute() => Skip = Tool.MqttJs.Reason;
}
