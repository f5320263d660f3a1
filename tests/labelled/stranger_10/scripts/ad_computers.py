"""Computer accounts that have not reported for ninety days."""
import getpass
from datetime import datetime, timedelta, timezone

from ldap3 import NTLM, SUBTREE, Connection, Server

LIMIT = datetime.now(timezone.utc) - timedelta(days=90)
server = Server("ldaps://dc1.klinikum-auental.example")
with Connection(server, user=rf"AUENTAL\{getpass.getuser()}", password=getpass.getpass(), authentication=NTLM) as ldap:
    pages = ldap.extend.standard.paged_search(
        "OU=Kiosks,DC=klinikum-auental,DC=example", "(objectCategory=computer)",
        search_scope=SUBTREE, attributes=["cn", "operatingSystem", "location", "lastLogonTimestamp"], paged_size=500,
    )
    for entry in pages:
        a = entry["attributes"]
        if a["lastLogonTimestamp"] and a["lastLogonTimestamp"] < LIMIT:
            print(a["cn"], a["operatingSystem"], a["location"], a["lastLogonTimestamp"].date(), sep=";")
