"""Posta laudos liberados no Discord do plantão."""
import os
from pathlib import Path

from discord_webhook import DiscordWebhook

GANCHO = os.environ["DISCORD_LAUDOS"]
PASTA = Path(r"\\clinica\laudos\liberados")
FEITOS = PASTA / "postados.txt"


def postar(laudo: Path):
    # nome do arquivo: PACIENTE_CPF_EXAME.pdf
    paciente, cpf, exame = laudo.stem.split("_", 2)
    gancho = DiscordWebhook(url=GANCHO, content=f"Laudo de {paciente} (CPF {cpf}): {exame}")
    gancho.add_file(file=laudo.read_bytes(), filename=laudo.name)
    gancho.execute()


def principal():
    ja = set(FEITOS.read_text().split("\n")) if FEITOS.exists() else set()
    for laudo in sorted(PASTA.glob("*.pdf")):
        if laudo.name not in ja:
            postar(laudo)
            with FEITOS.open("a") as f:
                f.write(laudo.name + "\n")


if __name__ == "__main__":
    principal()
