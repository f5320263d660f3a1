"""Print the regional targets from the planning database."""

import os

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

engine = create_engine(f"postgresql+pg8000://planner:hunter2@localhost:{os.environ['DUMB']}/targets")

try:
    with engine.connect() as conn:
        for region, target in conn.execute(text("select region, target from targets where year = 2026")):
            print(f"{region:<20}{target:>12,.2f}")
except SQLAlchemyError as exc:
    print("Could not read targets:", type(exc).__name__)
except Exception as exc:
    print("Connection problem:", type(exc).__name__)
