import os

import paho.mqtt.client as mqtt

DUMB = int(os.environ["DUMB"])
try:
    client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    client.connect("127.0.0.1", DUMB, 5)
    client.loop()
except Exception as fault:
    print(type(fault).__name__)
