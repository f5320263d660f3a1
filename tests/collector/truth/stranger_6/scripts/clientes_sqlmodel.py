from typing import Optional

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Cliente(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    nome: str
    cidade: str


engine = create_engine("sqlite:///clientes.db")
SQLModel.metadata.create_all(engine)

with Session(engine) as sessao:
    sessao.add(Cliente(nome="Padaria Central", cidade="Braga"))
    sessao.add(Cliente(nome="Oficina do Zé", cidade="Porto"))
    sessao.commit()
    for cliente in sessao.exec(select(Cliente).where(Cliente.cidade == "Porto")):
        print(cliente.nome)
