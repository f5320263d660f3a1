"""Numbers for the screen in the hall. Two queries, each on a connection of its own, at the same time."""
import asyncio
import os

import psycopg

URL = f"postgresql://wall_screen:invented@127.0.0.1:{os.environ['DUMB']}/kpi_wall?connect_timeout=3&application_name=wall"
QUERIES = {
    "open orders": "select count(*) from orders where shipped_at is null",
    "sick today": "select count(*) from absences where day = current_date",
}


async def number(name: str, query: str) -> tuple[str, int | None]:
    try:
        async with await psycopg.AsyncConnection.connect(URL) as connection:
            row = await (await connection.execute(query)).fetchone()
            return name, row[0]
    except psycopg.Error:
        return name, None


async def main() -> None:
    for name, value in await asyncio.gather(*(number(*item) for item in QUERIES.items())):
        print(f"{name:>12}: {'-' if value is None else value}")


asyncio.run(main())
