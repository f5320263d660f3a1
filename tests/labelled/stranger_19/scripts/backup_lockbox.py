"""Backup com senha da pasta do financeiro."""
import argparse
import os
import subprocess
from datetime import date
from pathlib import Path

SETE_ZIP = os.getenv("SETE_ZIP", r"C:\Program Files\7-Zip\7z.exe")


def argumentos():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--origem", default=r"\\servidor\financeiro")
    p.add_argument("--destino", default=str(Path.home() / "Backup"))
    p.add_argument("--senha", default=os.environ.get("SENHA_BACKUP"))
    return p.parse_args()


def compactar(origem, destino, senha):
    alvo = Path(destino) / f"financeiro_{date.today():%Y%m%d}.7z"
    alvo.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([SETE_ZIP, "a", str(alvo), origem, f"-p{senha}", "-mhe=on", "-mx=5"], check=True)
    return alvo


if __name__ == "__main__":
    a = argumentos()
    if not a.senha:
        raise SystemExit("Informe a senha")
    print(compactar(a.origem, a.destino, a.senha))
