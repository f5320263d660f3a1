"""Envia a planilha ao portal do contador e guarda o protocolo."""

import json
import os

import requests

with open("in.xlsx", "rb") as planilha:
    resposta = requests.post(
        f"http://localhost:{os.environ['HTTP']}/portal/upload",
        files={"arquivo": ("razao.xlsx", planilha)},
        data={"competencia": "2026-10"},
        timeout=15,
    )
with open("protocolo.json", "w", encoding="utf-8") as f:
    json.dump({"status": resposta.status_code, "resposta": resposta.json()}, f)
