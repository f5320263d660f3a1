"""Comprueba la nómina cerrada en Oracle."""
import os

import sqlalchemy as sa

motor = sa.create_engine(
    sa.URL.create(
        "oracle+oracledb",
        username="nomina_ro",
        password="x",
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        query={"service_name": "RRHHPDB"},
    ),
    connect_args={"tcp_connect_timeout": 4},
)
try:
    with motor.connect() as con:
        print(con.execute(sa.text("select estado from cierre where mes = '2026-10'")).scalar_one())
except sa.exc.SQLAlchemyError as e:
    print("sin Oracle:", type(e).__name__)
