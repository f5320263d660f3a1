"""Sincroniza o saldo de estoque com o fornecedor (VMI)."""
import json
import logging
import os
import time
import urllib.error
import urllib.request

logging.basicConfig(level=logging.INFO)
BASE = os.getenv("VMI_URL", "https://vmi.parafusosbrasul.com.br/api")


def _abrir(req):
    with urllib.request.urlopen(req, timeout=30) as r:
        return r.status, r.read()


def _com_repeticao(req, vezes=3):
    for n in range(vezes):
        try:
            return _abrir(req)
        except urllib.error.URLError as erro:
            logging.warning("tentativa %s falhou: %s", n + 1, erro)
            time.sleep(2 ** n)
    raise RuntimeError("fornecedor fora do ar")


def _chamar(rota, dados, metodo="POST"):
    req = urllib.request.Request(f"{BASE}/{rota}", method=metodo, data=json.dumps(dados).encode())
    req.add_header("Content-Type", "application/json")
    req.add_header("X-Api-Key", os.environ["VMI_KEY"])
    return _com_repeticao(req)


def sincronizar(saldos):
    for lote in (saldos[i:i + 50] for i in range(0, len(saldos), 50)):
        status, _ = _chamar("saldos", {"itens": lote})
        logging.info("lote enviado: %s", status)


if __name__ == "__main__":
    with open("saldos.json", encoding="utf-8") as f:
        sincronizar(json.load(f))
