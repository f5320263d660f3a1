import shutil
from pathlib import Path

from langdetect import detect_langs

for text in Path("texts").glob("*.txt"):
    best = detect_langs(text.read_text("utf-8"))[0]
    folder = Path("texts", best.lang if best.prob > 0.9 else "unsure")
    folder.mkdir(exist_ok=True)
    shutil.move(text, folder / text.name)
