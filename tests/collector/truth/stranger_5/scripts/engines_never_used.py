"""Print the SQL that the DBA has to run in both databases. No connection is made from here."""
import os

from sqlalchemy import Column, Integer, MetaData, Numeric, String, Table, create_engine
from sqlalchemy.schema import CreateTable

port = os.environ["DUMB"]
metadata = MetaData()
Table("cost_centres", metadata, Column("id", Integer, primary_key=True), Column("name", String(40)), Column("budget", Numeric))
engines = {
    "postgres": create_engine(f"postgresql+psycopg2://dba@127.0.0.1:{port}/finance", pool_pre_ping=True),
    "mysql": create_engine(f"mysql+pymysql://dba@127.0.0.1:{port}/finance"),
}
with open("for_the_dba.sql", "w") as script:
    for name, engine in engines.items():
        script.write(f"-- {name}\n")
        for table in metadata.sorted_tables:
            script.write(str(CreateTable(table).compile(engine)).strip() + ";\n")
