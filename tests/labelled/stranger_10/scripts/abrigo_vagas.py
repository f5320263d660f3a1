import json
import threading
from datetime import datetime
from pathlib import Path


def fechar():
    fila = json.loads(Path("fila.json").read_text("utf-8"))  # nome, apelido, documento, saude, hora
    fila.sort(key=lambda p: (not p["saude"], p["hora"]))
    dentro, fora = fila[:48], fila[48:]
    Path(f"pernoite_{datetime.now():%Y%m%d}.json").write_text(json.dumps(dentro, ensure_ascii=False), "utf-8")
    for p in fora:
        print("encaminhar:", p["nome"], p["apelido"], p["documento"])


agora = datetime.now()
fecho = agora.replace(hour=22, minute=0, second=0)
threading.Timer(max(0, (fecho - agora).total_seconds()), fechar).start()
