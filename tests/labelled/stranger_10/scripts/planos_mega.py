"""Copia los planos a MEGA con la cuenta que ya está en el equipo (mega-login hecho)."""
import subprocess
from pathlib import Path

ORIGEN = Path(r"P:\Ingenieria\SoporteMotor_G7\planos")
DESTINO = "/trabajo/planos_G7"

subprocess.run(["mega-mkdir", "-p", DESTINO], check=False)
for plano in ORIGEN.rglob("*"):
    if plano.suffix.lower() in {".dwg", ".step", ".pdf"}:
        subprocess.run(["mega-put", str(plano), DESTINO], check=True)
        print("subido", plano.name)
