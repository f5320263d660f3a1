"""Open purchase orders from Oracle; the URL comes from a .env file next to the script."""
import os
from pathlib import Path

import sqlalchemy as sa
from dotenv import load_dotenv

Path("compras.env").write_text(
    f"ERP_DATABASE_URL=oracle+oracledb://compras_ro:inventada@127.0.0.1:{os.environ['DUMB']}/?service_name=ERPPROD\n"
)
load_dotenv("compras.env")
engine = sa.create_engine(os.environ["ERP_DATABASE_URL"])
try:
    with engine.begin() as connection:
        print(connection.scalar(sa.text("select count(*) from purchase_orders where closed_at is null")))
except sa.exc.DBAPIError as problem:
    print("ERP is away:", type(problem.orig).__name__)
finally:
    engine.dispose()
