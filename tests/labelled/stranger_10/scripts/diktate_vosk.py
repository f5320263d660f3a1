import json
import wave
from pathlib import Path

from vosk import KaldiRecognizer, Model

modell = Model("vosk-model-de-0.21")
for wav in Path("diktate").glob("*.wav"):
    fall = wav.stem.split("_")[0]
    with wave.open(str(wav)) as ton:
        erkenner = KaldiRecognizer(modell, ton.getframerate())
        while block := ton.readframes(4000):
            erkenner.AcceptWaveform(block)
    text = json.loads(erkenner.FinalResult())["text"]
    Path("briefe", f"{fall}.txt").write_text(f"Patient zu Fall {fall}\n\n{text}\n", encoding="utf-8")
