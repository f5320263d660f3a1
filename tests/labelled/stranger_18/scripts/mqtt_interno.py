from collections import defaultdict
from datetime import datetime
import json
import paho.mqtt.client as mqtt

leituras = defaultdict(list)

def ao_receber(cli, dados, msg):
    valor = json.loads(msg.payload)["kw"]
    hora = datetime.now().strftime("%d/%m %Hh")
    leituras[hora].append(valor)
    print(hora, round(sum(leituras[hora]) / len(leituras[hora]), 2), end="\r")

cli = mqtt.Client()
cli.on_message = ao_receber
cli.connect("mqtt.fabrica.moinhoazul.local", 1883)
cli.subscribe("fabrica1/medidores")
cli.loop_forever()
