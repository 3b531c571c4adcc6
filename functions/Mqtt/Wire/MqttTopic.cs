namespace SektorKopplung.Mqtt.Wire;

/// <summary>The rules of topic names and filters (section 4.7).</summary>
public static class MqttTopic
{
    /// <summary>Refuses an empty topic name and one with wildcards.</summary>
    /// <exception cref="MqttProtocolException">The name cannot be published to.</exception>
    public static void RequireName(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (topic.Length == 0 || topic.AsSpan().ContainsAny('+', '#'))
        {
            throw new MqttProtocolException(
                MqttReasonCode.TopicNameInvalid, "A topic name is not empty and has no wildcards.");
        }
    }
}
