"""Pulls the monthly sales cube and would write it to Excel."""
import os

import pandas as pd
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

engine = create_engine(
    f"postgresql+psycopg2://bi_reader:Bi%40reader1@127.0.0.1:{os.environ['DUMB']}/sales_dw",
    connect_args={"connect_timeout": 4},
    pool_pre_ping=True,
)

QUERY = text("SELECT region, product_line, SUM(net) AS net FROM fact_sales GROUP BY 1, 2")

try:
    with engine.connect() as connection:
        df = pd.read_sql(QUERY, connection)
    df.pivot(index="region", columns="product_line", values="net").to_excel("sales_cube.xlsx")
except SQLAlchemyError as error:
    print("Sales warehouse is down:", type(error).__name__)
