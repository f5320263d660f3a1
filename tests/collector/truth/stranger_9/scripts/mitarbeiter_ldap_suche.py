"""Sucht Telefonnummern im Verzeichnisdienst."""
import os

from ldap3 import ALL, Connection, Server
from ldap3.core.exceptions import LDAPException

server = Server("127.0.0.1", port=int(os.environ["DUMB"]), get_info=ALL, connect_timeout=4)
try:
    with Connection(server, "cn=leser,dc=werk,dc=example", "x", auto_bind=True, receive_timeout=4) as c:
        c.search("dc=werk,dc=example", "(sn=Meier)", attributes=["telephoneNumber"])
        print(c.entries)
except LDAPException as e:
    print("Verzeichnis:", type(e).__name__)
