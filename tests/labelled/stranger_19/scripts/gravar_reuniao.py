"""Grava o áudio da reunião."""
import queue
import sys
from datetime import datetime
from pathlib import Path

import sounddevice as sd
import soundfile as sf

PASTA = Path.home() / "Gravacoes"
TAXA = 44100
fila = queue.Queue()


def callback(indata, frames, tempo, status):
    if status:
        print(status, file=sys.stderr)
    fila.put(indata.copy())


def gravar():
    PASTA.mkdir(exist_ok=True)
    arquivo = PASTA / f"reuniao_{datetime.now():%Y%m%d_%H%M}.wav"
    with sf.SoundFile(arquivo, "x", samplerate=TAXA, channels=1) as saida:
        with sd.InputStream(samplerate=TAXA, channels=1, callback=callback):
            print("Gravando... Ctrl+C para parar")
            try:
                while True:
                    saida.write(fila.get())
            except KeyboardInterrupt:
                print("Salvo em", arquivo)


if __name__ == "__main__":
    gravar()
