"""Baixa o catálogo do fornecedor direto para um arquivo, com pycurl."""
import os

import pycurl

with open("catalogo.json", "wb") as destino:
    curl = pycurl.Curl()
    curl.setopt(curl.URL, f"http://127.0.0.1:{os.environ['HTTP']}/catalogo?pagina=1")
    curl.setopt(curl.WRITEDATA, destino)
    curl.setopt(curl.USERPWD, "lojista:inventada")
    curl.setopt(curl.FOLLOWLOCATION, True)
    curl.setopt(curl.CONNECTTIMEOUT, 4)
    curl.perform()
    print(curl.getinfo(pycurl.RESPONSE_CODE), curl.getinfo(pycurl.SIZE_DOWNLOAD))
    curl.close()
