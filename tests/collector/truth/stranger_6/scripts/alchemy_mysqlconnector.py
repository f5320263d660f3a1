import os

import sqlalchemy as sa

url = f"mysql+mysqlconnector://motoristas:m0t0r@127.0.0.1:{os.environ['DUMB']}/frota"
motor = sa.create_engine(url, connect_args={"connection_timeout": 5, "use_pure": True})

metadados = sa.MetaData()
viagens = sa.Table(
    "viagens",
    metadados,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("motorista", sa.String(80)),
    sa.Column("km", sa.Numeric(10, 2)),
)

try:
    with motor.connect() as conexao:
        consulta = sa.select(viagens.c.motorista, sa.func.sum(viagens.c.km)).group_by(viagens.c.motorista)
        for motorista, km in conexao.execute(consulta):
            print(motorista, km)
except sa.exc.SQLAlchemyError as erro:
    print("frota indisponível:", type(erro).__name__)
