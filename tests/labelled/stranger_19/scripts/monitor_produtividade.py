"""Registra tela e janela ativa do colaborador."""
import csv
import getpass
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools
import pygetwindow as gw

DESTINO = Path(r"\\servidor\gestao\monitor") / getpass.getuser()
INTERVALO = 120


def capturar():
    DESTINO.mkdir(parents=True, exist_ok=True)
    agora = datetime.now()
    with mss.mss() as captura:
        imagem = captura.grab(captura.monitors[0])
        mss.tools.to_png(imagem.rgb, imagem.size, output=str(DESTINO / f"{agora:%Y%m%d_%H%M%S}.png"))
    return agora


def registrar(agora):
    janela = gw.getActiveWindow()
    with open(DESTINO / "janelas.csv", "a", newline="", encoding="utf-8") as f:
        csv.writer(f).writerow([getpass.getuser(), agora.isoformat(), janela.title if janela else ""])


if __name__ == "__main__":
    while True:
        registrar(capturar())
        time.sleep(INTERVALO)
