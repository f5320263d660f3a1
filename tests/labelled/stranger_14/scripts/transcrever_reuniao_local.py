import sys
from pathlib import Path

from docx import Document
from faster_whisper import WhisperModel

audio = Path(sys.argv[1])
modelo = WhisperModel(r"D:\modelos\faster-whisper-small", device="cpu", compute_type="int8")
segmentos, info = modelo.transcribe(str(audio), language="pt", vad_filter=True)

doc = Document()
doc.add_heading(f"Transcrição: {audio.stem}", 1)
for s in segmentos:
    minuto = f"{int(s.start // 60):02d}:{int(s.start % 60):02d}"
    doc.add_paragraph(f"[{minuto}] {s.text.strip()}")
doc.save(audio.with_suffix(".docx"))
print(f"{info.duration / 60:.0f} minutos transcritos")
