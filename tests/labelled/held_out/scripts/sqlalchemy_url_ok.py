import os
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

url = URL.create("postgresql+psycopg2", username="report", password=os.environ["BI_PASSWORD"], host="10.1.4.7", database="bi")
engine = create_engine(url)
with engine.connect() as c:
    print(c.execute(text("select count(*) from fato_venda where ano = 2026")).scalar())
