import json
import sys
import wave
from pathlib import Path

from vosk import KaldiRecognizer, Model

model = Model(r"C:\Tools\vosk-model-de")
source = Path(sys.argv[1])

with wave.open(str(source), "rb") as audio:
    recognizer = KaldiRecognizer(model, audio.getframerate())
    parts = []
    while data := audio.readframes(4000):
        if recognizer.AcceptWaveform(data):
            parts.append(json.loads(recognizer.Result())["text"])
    parts.append(json.loads(recognizer.FinalResult())["text"])

source.with_suffix(".txt").write_text("\n".join(p for p in parts if p), encoding="utf-8")
