"""Antes de visitar o site do concorrente, pergunta ao robots.txt; e fala com o RPC da intranet."""
import os
import urllib.robotparser
import xmlrpc.client
from xml.parsers.expat import ExpatError

BASE = f"http://127.0.0.1:{os.environ['HTTP']}"
regras = urllib.robotparser.RobotFileParser(f"{BASE}/robots.txt")
regras.read()
print("pode visitar:", regras.can_fetch("PrecosBot", f"{BASE}/precos"))

with xmlrpc.client.ServerProxy(f"http://localhost:{os.environ['HTTP']}/rpc") as intranet:
    try:
        print(intranet.precos.limite("diario"))
    except (xmlrpc.client.Error, ExpatError) as erro:
        print("intranet:", type(erro).__name__)
