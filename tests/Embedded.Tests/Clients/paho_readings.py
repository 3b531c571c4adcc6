"""Publishes numbered readings of one series, a second apart, and outlives the server: PORT TOPIC COUNT START(epoch seconds).

Prints a line with the number of every reading that is acknowledged, and "done" when all are.
"""
import sys
import threading
from datetime import datetime, timezone

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

port, topic, count, start = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
acknowledged = threading.Semaphore(0)


def on_publish(client, userdata, packet, *others):
    print(packet - 1, flush=True)  # packet ids begin with 1
    acknowledged.release()


arguments = {"client_id": "paho", "protocol": mqtt.MQTTv5}
if hasattr(mqtt, "CallbackAPIVersion"):  # paho 2
    arguments["callback_api_version"] = mqtt.CallbackAPIVersion.VERSION2
client = mqtt.Client(**arguments)
client.on_publish = on_publish
client.max_queued_messages_set(0)
client.max_inflight_messages_set(100)
client.reconnect_delay_set(min_delay=1, max_delay=1)
properties = Properties(PacketTypes.CONNECT)
properties.SessionExpiryInterval = 3600
client.connect("127.0.0.1", port, clean_start=False, properties=properties)
client.loop_start()
for number in range(count):
    at = datetime.fromtimestamp(start + number, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    client.publish(topic, '{"t":"%s","v":%d,"u":"kW","seq":%d}' % (at, number, number + 1), qos=1)
for number in range(count):
    if not acknowledged.acquire(timeout=30):
        sys.exit("a reading was not acknowledged within 30 s")
print("done", flush=True)
client.disconnect()
client.loop_stop()
