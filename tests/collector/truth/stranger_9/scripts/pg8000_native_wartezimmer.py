"""Wie voll ist das Wartezimmer? (Praxissoftware, PostgreSQL)"""
import os

import pg8000.native

try:
    con = pg8000.native.Connection(
        "empfang", host="localhost", port=int(os.environ["DUMB"]), database="praxis", password="x", timeout=4
    )
    print(con.run("SELECT count(*) FROM wartend"))
    con.close()
except Exception as fehler:
    print("Praxissoftware:", type(fehler).__name__)
