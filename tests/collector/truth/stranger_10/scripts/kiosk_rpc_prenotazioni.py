"""Prenotazioni della sala civica via XML-RPC, server e chiosco."""
import os
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer


class Sala:
    def __init__(self) -> None:
        self.prenotate: dict[str, str] = {}

    def prenota(self, giorno: str, chi: str) -> bool:
        if giorno in self.prenotate:
            return False
        self.prenotate[giorno] = chi
        with open("prenotazioni.txt", "a", encoding="utf-8") as registro:
            registro.write(f"{giorno} {chi}\n")
        return True


with SimpleXMLRPCServer(("127.0.0.1", int(os.environ["FREE"])), logRequests=False) as server:
    server.register_instance(Sala())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with xmlrpc.client.ServerProxy(f"http://localhost:{os.environ['FREE']}/") as sala:
        print(sala.prenota("2026-12-05", "Coro"), sala.prenota("2026-12-05", "Scacchi"))
    server.shutdown()
