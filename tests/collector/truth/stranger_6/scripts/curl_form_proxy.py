"""Cotação de frete por trás do proxy, com curl."""
import io
import os
from urllib.parse import urlencode

import pycurl

saida = io.BytesIO()
curl = pycurl.Curl()
curl.setopt(pycurl.URL, "http://api.fretes.example/v2/cotacao")
curl.setopt(pycurl.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
curl.setopt(pycurl.POSTFIELDS, urlencode({"origem": "4700-001", "destino": "1000-001", "peso": 12}))
curl.setopt(pycurl.WRITEDATA, saida)
curl.setopt(pycurl.TIMEOUT, 10)
curl.perform()
print(curl.getinfo(pycurl.RESPONSE_CODE), len(saida.getvalue()), "bytes")
curl.close()
