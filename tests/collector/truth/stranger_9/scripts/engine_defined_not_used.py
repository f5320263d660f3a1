"""Shows how the reporting engine is put together; opens no connection."""
from sqlalchemy import create_engine, select, table, column

engine = create_engine("postgresql+psycopg://report:x@db.intra.example:5432/sales")
sales = table("sales", column("region"), column("eur"))
print(select(sales.c.region).where(sales.c.eur > 100).compile(engine))
print(engine.url.render_as_string(hide_password=True))
