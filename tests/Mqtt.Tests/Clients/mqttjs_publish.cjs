// Publishes numbered messages and waits until each is acknowledged: PORT VERSION(4|5) QOS COUNT TOPIC.
const mqtt = require("mqtt");

const [port, version, qos, count] = process.argv.slice(2, 6).map(Number);
const topic = process.argv[6];
const client = mqtt.connect(`mqtt://127.0.0.1:${port}`, {
  clientId: "mqttjs",
  protocolVersion: version,
  clean: false,
  reconnectPeriod: 200,
  properties: version === 5 ? { sessionExpiryInterval: 3600 } : undefined,
});
client.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

// Once: what waits for a connection is sent one by one, what is published while connected goes out at once.
client.once("connect", () =>
  Promise.all(Array.from({ length: count }, (_, i) => client.publishAsync(topic, String(i + 1), { qos })))
    .then(() => client.endAsync())
    .catch((error) => {
      console.error(error.message);
      process.exit(1);
    }),
);
