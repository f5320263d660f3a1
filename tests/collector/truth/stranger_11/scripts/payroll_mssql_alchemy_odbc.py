"""Head count by cost centre; SQLAlchemy over ODBC because that is what the workstation has."""
import os

import sqlalchemy as sa

url = sa.URL.create(
    "mssql+pyodbc",
    username="payroll_view",
    password="invented",
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    database="PayrollEMEA",
    query={"driver": "FreeTDS", "TDS_Version": "7.4", "LoginTimeout": "3"},
)
engine = sa.create_engine(url, connect_args={"timeout": 3})
employees = sa.table("employees", sa.column("cost_centre"), sa.column("left_on"))
statement = (
    sa.select(employees.c.cost_centre, sa.func.count())
    .where(employees.c.left_on.is_(None))
    .group_by(employees.c.cost_centre)
)

try:
    with engine.connect() as connection:
        for centre, heads in connection.execute(statement):
            print(centre, heads)
except sa.exc.SQLAlchemyError as problem:
    print("no head count today:", type(problem).__name__)
