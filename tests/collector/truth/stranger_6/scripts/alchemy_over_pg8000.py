import os

from sqlalchemy import URL, create_engine, text

url = URL.create(
    "postgresql+pg8000",
    username="planner",
    password="pl@nner-24",
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    database="budget",
)
engine = create_engine(url)

try:
    with engine.begin() as conn:
        conn.execute(text("update plan set approved = true where quarter = :q"), {"q": "2024Q3"})
        print("Quarter approved.")
except Exception as exc:
    print(f"Could not approve the quarter ({type(exc).__name__})")
