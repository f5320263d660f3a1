"""Ausweisnummer im Verzeichnis nachschlagen."""
import os

from ldap3 import ALL_ATTRIBUTES, NONE, SUBTREE, Connection, Server
from ldap3.core.exceptions import LDAPException

server = Server("127.0.0.1", port=int(os.environ["DUMB"]), get_info=NONE, connect_timeout=3)
try:
    with Connection(server, user="cn=pforte,dc=werk,dc=example", password="erfunden", receive_timeout=3) as verbindung:
        verbindung.search("dc=werk,dc=example", "(employeeNumber=4711)", SUBTREE, attributes=ALL_ATTRIBUTES)
        print(verbindung.entries)
except LDAPException as fehler:
    print("Verzeichnis:", type(fehler).__name__)
