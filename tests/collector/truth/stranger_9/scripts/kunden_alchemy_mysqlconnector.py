"""Kundenliste für den Außendienst."""
import os

from sqlalchemy import MetaData, Table, create_engine, select

engine = create_engine(
    f"mysql+mysqlconnector://vertrieb:x@localhost:{os.environ['DUMB']}/kunden",
    connect_args={"connection_timeout": 4, "use_pure": True},
)
try:
    kunden = Table("kunden", MetaData(), autoload_with=engine)
    with engine.connect() as c:
        for zeile in c.execute(select(kunden).limit(20)):
            print(zeile)
except Exception as e:
    print("Kundendatenbank:", type(e).__name__)
