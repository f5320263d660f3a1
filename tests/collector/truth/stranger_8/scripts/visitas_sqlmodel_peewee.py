"""Registra visitas localmente e tenta sincronizar com a portaria central."""
import os

from peewee import CharField, Model, MySQLDatabase, OperationalError
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Visita(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    nome: str
    anfitriao: str


engine = create_engine("sqlite:///visitas.db")
SQLModel.metadata.create_all(engine)
with Session(engine) as sessao:
    sessao.add(Visita(nome="Rita Lopes", anfitriao="Compras"))
    sessao.commit()
    visitas = sessao.exec(select(Visita)).all()

central = MySQLDatabase(
    "portaria", host="localhost", port=int(os.environ["DUMB"]), user="guarita", password="x", connect_timeout=3
)


class VisitaCentral(Model):
    nome = CharField()

    class Meta:
        database = central


try:
    central.connect()
    for visita in visitas:
        VisitaCentral.create(nome=visita.nome)
except OperationalError as erro:
    print("Sincronização adiada:", erro.args[0])
