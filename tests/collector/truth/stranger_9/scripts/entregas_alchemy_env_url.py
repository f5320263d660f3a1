"""Entregas atrasadas; a URL do banco vem do ambiente."""
import os

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

URL = os.environ.get("DATABASE_URL", f"mysql+pymysql://rota:x@localhost:{os.environ['DUMB']}/entregas?charset=utf8mb4")
motor = create_engine(URL, pool_pre_ping=True, connect_args={"connect_timeout": 5})

try:
    with motor.begin() as c:
        atrasadas = c.execute(text("SELECT count(*) FROM pedidos WHERE previsto < now() AND entregue IS NULL")).scalar()
        print("atrasadas:", atrasadas)
except SQLAlchemyError as e:
    print("sem banco:", e.__class__.__name__)
