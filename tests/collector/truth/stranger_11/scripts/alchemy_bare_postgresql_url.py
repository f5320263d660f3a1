"""Late deliveries by carrier. The URL names no driver: whatever SQLAlchemy takes by itself."""
import os

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

DATABASE_URL = f"postgresql://carrier_stats:invented@127.0.0.1:{os.environ['DUMB']}/deliveries_eu"
engine = create_engine(DATABASE_URL, pool_pre_ping=True, connect_args={"connect_timeout": 3})


def late_by_carrier() -> dict[str, int]:
    with Session(engine) as session:
        rows = session.execute(text("select carrier, count(*) from deliveries where arrived > promised group by 1"))
        return dict(rows.all())


try:
    for carrier, late in sorted(late_by_carrier().items()):
        print(f"{carrier:<20}{late:>6}")
except SQLAlchemyError as problem:
    print("No statistics:", problem.__class__.__name__)
finally:
    engine.dispose()
