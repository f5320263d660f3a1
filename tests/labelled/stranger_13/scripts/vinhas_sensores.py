"""Último estado dos sensores da vinha (o técnico deixa-o na pasta partilhada)."""
import pickle
from datetime import datetime
from pathlib import Path

PASTA = Path(r"\\adega-nas\publico\sensores")

for ficheiro in sorted(PASTA.glob("*.pkl")):
    with ficheiro.open("rb") as f:
        estado = pickle.load(f)
    idade = datetime.now() - estado["hora"]
    alerta = "SEM SINAL" if idade.total_seconds() > 7200 else ""
    print(
        f"{ficheiro.stem:15} humidade {estado['humidade']:.0f}%  "
        f"temperatura {estado['temperatura']:.1f} °C  bateria {estado['bateria']:.2f} V  {alerta}"
    )
