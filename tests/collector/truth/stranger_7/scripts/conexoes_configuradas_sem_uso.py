"""Documenta as conexões configuradas (sem senha) para a equipe de suporte."""

import os

from sqlalchemy import create_engine

PORTA = os.environ["DUMB"]
CONEXOES = {
    "vendas": f"postgresql+psycopg://app:hunter2@localhost:{PORTA}/vendas",
    "site": f"mysql+pymysql://app:hunter2@localhost:{PORTA}/site",
    "local": "sqlite:///nunca_criado.db",
}

with open("conexoes.txt", "w", encoding="utf-8") as saida:
    for nome, url in CONEXOES.items():
        engine = create_engine(url)
        saida.write(f"{nome}: {engine.url.render_as_string(hide_password=True)}\n")
