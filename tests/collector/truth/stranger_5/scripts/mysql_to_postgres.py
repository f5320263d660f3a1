"""Copy the customers of the web shop (MySQL) to the warehouse (PostgreSQL)."""
import os

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

port = int(os.environ["DUMB"])
shop = create_engine(
    URL.create("mysql+pymysql", "shop_ro", "secret", "127.0.0.1", port, "webshop"), connect_args={"connect_timeout": 4}
)
warehouse = create_engine(
    URL.create("postgresql+psycopg", "etl_rw", "secret", "127.0.0.1", port, "warehouse"), connect_args={"connect_timeout": 4}
)


def read_customers():
    try:
        with shop.connect() as connection:
            return connection.execute(text("SELECT id, email FROM customers")).all()
    except SQLAlchemyError as error:
        print("shop:", type(error).__name__)
        return []


def write_customers(rows):
    try:
        with warehouse.begin() as connection:
            for row in rows:
                connection.execute(text("INSERT INTO customers VALUES (:id, :email)"), dict(row._mapping))
    except SQLAlchemyError as error:
        print("warehouse:", type(error).__name__)


write_customers(read_customers())
