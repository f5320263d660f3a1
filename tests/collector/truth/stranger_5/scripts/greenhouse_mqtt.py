"""Publish the greenhouse temperature over MQTT."""
import os

import paho.mqtt.client as mqtt

client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id="greenhouse")
try:
    client.connect("localhost", int(os.environ["DUMB"]), keepalive=5)
    client.publish("greenhouse/1/temperature", "21.5", qos=0)
    client.loop(timeout=1.0)
finally:
    client.disconnect()
