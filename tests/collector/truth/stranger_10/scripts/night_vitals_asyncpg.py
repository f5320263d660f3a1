"""Pull last night's vitals for the ward board. Falls back to an empty board."""
import asyncio
import os
from dataclasses import dataclass

import asyncpg


@dataclass(frozen=True)
class Vital:
    bed: str
    pulse: int


async def vitals(tries: int = 2) -> list[Vital]:
    for attempt in range(tries):
        try:
            connection = await asyncpg.connect(
                host="localhost",
                port=int(os.environ["DUMB"]),
                database="ward_monitor",
                user="board_reader",
                password="invented",
                timeout=4,
            )
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncio.TimeoutError) as problem:
            print("attempt", attempt + 1, type(problem).__name__)
            await asyncio.sleep(0.05)
            continue
        try:
            return [Vital(*row) for row in await connection.fetch("select bed, pulse from vitals order by bed")]
        finally:
            await connection.close()
    return []


board = asyncio.run(vitals())
print("\n".join(f"{v.bed:>4} {v.pulse}" for v in board) or "board is empty")
