"""Publishes numbered messages and waits until each is acknowledged: PORT VERSION(4|5) QOS COUNT TOPIC."""
import sys

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

port, version, qos, count, topic = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
arguments = {"client_id": "paho", "protocol": version}
if version == mqtt.MQTTv311:
    arguments["clean_session"] = False
if hasattr(mqtt, "CallbackAPIVersion"):  # paho 2
    arguments["callback_api_version"] = mqtt.CallbackAPIVersion.VERSION2
client = mqtt.Client(**arguments)
client.reconnect_delay_set(min_delay=1, max_delay=1)
if version == mqtt.MQTTv5:
    properties = Properties(PacketTypes.CONNECT)
    properties.SessionExpiryInterval = 3600
    client.connect("127.0.0.1", port, clean_start=False, properties=properties)
else:
    client.connect("127.0.0.1", port)
client.loop_start()
sent = [client.publish(topic, str(number), qos=qos) for number in range(1, count + 1)]
for message in sent:
    message.wait_for_publish(15)
    if not message.is_published():
        sys.exit("a message was not acknowledged")
client.disconnect()
client.loop_stop()
