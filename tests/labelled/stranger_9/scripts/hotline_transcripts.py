"""Transcribe hotline recordings on this PC and keep them with the caller's number."""
import re
import sqlite3
from pathlib import Path

from faster_whisper import WhisperModel

# 20261120-0915_+34600112233_agent-lopez.wav
FILE = re.compile(r"(?P<when>\d{8}-\d{4})_(?P<caller>\+?\d+)_agent-(?P<agent>\w+)\.wav")

model = WhisperModel("small", device="cpu", compute_type="int8")
db = sqlite3.connect("hotline.db")
db.execute("create table if not exists calls (at text, caller text, agent text, words text)")

for wav in sorted(Path(r"D:\recordings").glob("*.wav")):
    parts = FILE.match(wav.name)
    if parts is None:
        continue
    segments, info = model.transcribe(str(wav), beam_size=5)
    words = " ".join(segment.text.strip() for segment in segments)
    db.execute("insert into calls values (?, ?, ?, ?)", (parts["when"], parts["caller"], parts["agent"], words))
    db.commit()
    print(parts["when"], parts["agent"], info.language, len(words))
