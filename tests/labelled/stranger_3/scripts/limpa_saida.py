"""Apaga os CSV temporários que este próprio robô deixou na pasta de saída local."""
import time
from pathlib import Path

SAIDA = Path("saida")
DIAS = 15

agora = time.time()
apagados, mantidos = 0, 0
for arquivo in SAIDA.glob("tmp_*.csv"):
    if agora - arquivo.stat().st_mtime > DIAS * 86400:
        arquivo.unlink()
        apagados += 1
    else:
        mantidos += 1

print(f"{apagados} apagados, {mantidos} mantidos em {SAIDA.resolve()}")
