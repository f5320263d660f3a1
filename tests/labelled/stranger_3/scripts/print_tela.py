# Tira print do painel do SAP a cada 5 minutos pra montar a linha do tempo depois
import time
from datetime import datetime
from pathlib import Path

import pyautogui

PASTA = Path.home() / "prints"
PASTA.mkdir(exist_ok=True)
INTERVALO = 300
TOTAL = 96

for n in range(TOTAL):
    agora = datetime.now()
    imagem = pyautogui.screenshot()
    nome = PASTA / f"tela_{agora:%Y%m%d_%H%M%S}.png"
    imagem.save(nome)
    print(f"[{n + 1}/{TOTAL}] {nome.name}")
    time.sleep(INTERVALO)
