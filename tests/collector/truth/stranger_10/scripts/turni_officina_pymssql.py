"""Turni dell'officina dal gestionale (SQL Server)."""
import os

import pymssql


class Gestionale:
    def __enter__(self):
        self.c = pymssql.connect(
            server="127.0.0.1",
            port=os.environ["DUMB"],
            user="turni",
            password="inventata",
            database="Officina",
            login_timeout=3,
            timeout=3,
        )
        return self.c.cursor(as_dict=True)

    def __exit__(self, *_):
        self.c.close()


try:
    with Gestionale() as cursore:
        cursore.execute("SELECT operaio, turno FROM turni WHERE giorno = %s", ("2026-11-27",))
        for riga in cursore:
            print(riga["operaio"], riga["turno"])
except pymssql.Error as errore:
    print("gestionale spento:", type(errore).__name__)
