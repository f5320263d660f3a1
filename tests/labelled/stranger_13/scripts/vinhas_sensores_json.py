"""Último estado dos sensores da vinha, em JSON (antes era pickle, já não se usa)."""
import json
from datetime import datetime
from pathlib import Path

PASTA = Path(r"\\adega-nas\publico\sensores")

for ficheiro in sorted(PASTA.glob("*.json")):
    estado = json.loads(ficheiro.read_text(encoding="utf-8"))
    hora = datetime.fromisoformat(estado["hora"])
    idade = datetime.now() - hora
    alerta = "SEM SINAL" if idade.total_seconds() > 7200 else ""
    print(
        f"{ficheiro.stem:15} humidade {estado['humidade']:.0f}%  "
        f"temperatura {estado['temperatura']:.1f} °C  bateria {estado['bateria']:.2f} V  {alerta}"
    )
