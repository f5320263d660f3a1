"""Stellt Kennzahlen der Presse für die Überwachung bereit."""
import os

import requests
from prometheus_client import Counter, Gauge, start_http_server

hub = Counter("presse_huebe", "Hübe seit Schichtbeginn")
temperatur = Gauge("presse_oel_grad", "Öltemperatur")

server, faden = start_http_server(int(os.environ["FREE"]), addr="127.0.0.1")
hub.inc(120)
temperatur.set(48.5)
text = requests.get(f"http://localhost:{os.environ['FREE']}/metrics", timeout=5).text
print([z for z in text.splitlines() if z.startswith("presse_")])
server.shutdown()
faden.join()
