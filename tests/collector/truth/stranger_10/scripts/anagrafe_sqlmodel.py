"""Piccola anagrafe dei richiedenti, per lo sportello."""
from typing import Optional

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Richiedente(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    cognome: str = Field(index=True)
    pratica: str


motore = create_engine("sqlite:///sportello.db")
SQLModel.metadata.create_all(motore)
with Session(motore) as sessione:
    sessione.add_all([Richiedente(cognome="Fabbri", pratica="2026/114"), Richiedente(cognome="Neri", pratica="2026/115")])
    sessione.commit()
    trovati = sessione.exec(select(Richiedente).where(Richiedente.cognome.like("F%"))).all()
with open("elenco_richiedenti.txt", "w", encoding="utf-8") as elenco:
    for persona in trovati:
        print(persona.pratica, persona.cognome, file=elenco)
