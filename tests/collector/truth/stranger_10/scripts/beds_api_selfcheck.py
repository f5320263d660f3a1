"""Free beds as a FastAPI service with SQLite behind it; starts, checks itself and stops (smoke test of the image)."""
import argparse
import contextlib
import os
import sqlite3
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

DB = "free_beds.db"


class Bed(BaseModel):
    ward: str
    free: int


@contextlib.contextmanager
def database():
    connection = sqlite3.connect(DB)
    try:
        with connection:
            yield connection
    finally:
        connection.close()


app = FastAPI()


@app.put("/beds")
def put(bed: Bed) -> Bed:
    with database() as db:
        db.execute("insert or replace into bed values (?, ?)", (bed.ward, bed.free))
    return bed


@app.get("/beds/{ward}")
def get(ward: str) -> Bed:
    with database() as db:
        row = db.execute("select ward, free from bed where ward = ?", (ward,)).fetchone()
    if row is None:
        raise HTTPException(404)
    return Bed(ward=row[0], free=row[1])


@contextlib.contextmanager
def running(port: int):
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(5)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=int(os.environ["FREE"]))
    options = parser.parse_args()
    with database() as db:
        db.execute("create table if not exists bed (ward text primary key, free integer)")
    with running(options.port) as base, httpx.Client(base_url=base) as client:
        client.put("/beds", json={"ward": "ICU", "free": 2}).raise_for_status()
        assert client.get("/beds/ICU").json() == {"ward": "ICU", "free": 2}
        assert client.get("/beds/none").status_code == 404
    print("smoke test passed")


main()
