import json
import time
import pandas as pd
import paho.mqtt.client as mqtt

BROKER = "broker.hivemq.com"
TOPICO = "moinhoazul/fabrica1/medidores"

cli = mqtt.Client()
cli.connect(BROKER, 1883)
cli.loop_start()
while True:
    df = pd.read_csv("/dados/medidores/atual.csv")
    cli.publish(TOPICO, json.dumps(df.to_dict("records")))
    time.sleep(60)
