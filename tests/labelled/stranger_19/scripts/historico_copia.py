"""Histórico da área de transferência."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

ARQUIVO = Path.home() / "historico_copia.txt"


def anotar(texto):
    with ARQUIVO.open("a", encoding="utf-8") as f:
        f.write(f"--- {datetime.now():%d/%m/%Y %H:%M:%S}\n{texto}\n")


def observar(pausa=1.0):
    ultimo = ""
    while True:
        atual = pyperclip.paste()
        if atual and atual != ultimo:
            anotar(atual)
            ultimo = atual
        time.sleep(pausa)


if __name__ == "__main__":
    print("Observando a área de transferência")
    try:
        observar()
    except KeyboardInterrupt:
        print("Fim")
