"""Guarda o histórico da área de transferência em um arquivo por dia."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

PASTA = Path.home() / "Documents" / "historico_copia"
PASTA.mkdir(parents=True, exist_ok=True)


def gravar(texto: str):
    agora = datetime.now()
    arquivo = PASTA / f"{agora:%Y-%m-%d}.txt"
    with arquivo.open("a", encoding="utf-8") as f:
        f.write(f"--- {agora:%H:%M:%S} ---\n{texto}\n\n")


def main():
    ultimo = ""
    print("Monitorando a área de transferência (Ctrl+C para parar)")
    while True:
        try:
            atual = pyperclip.paste()
            if atual and atual != ultimo:
                gravar(atual)
                ultimo = atual
            time.sleep(0.8)
        except pyperclip.PyperclipException as e:
            print("Erro:", e)
            time.sleep(5)
        except KeyboardInterrupt:
            break


if __name__ == "__main__":
    main()
