"""Accounts of people who have not logged on for ninety days."""
import getpass
from datetime import datetime, timedelta, timezone

from ldap3 import NTLM, SUBTREE, Connection, Server

LIMIT = datetime.now(timezone.utc) - timedelta(days=90)
server = Server("ldaps://dc1.klinikum-auental.example")
with Connection(server, user=rf"AUENTAL\{getpass.getuser()}", password=getpass.getpass(), authentication=NTLM) as ldap:
    pages = ldap.extend.standard.paged_search(
        "OU=Staff,DC=klinikum-auental,DC=example", "(&(objectCategory=person)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))",
        search_scope=SUBTREE, attributes=["displayName", "employeeID", "manager", "lastLogonTimestamp", "homePhone"], paged_size=500,
    )
    for entry in pages:
        a = entry["attributes"]
        if a["lastLogonTimestamp"] and a["lastLogonTimestamp"] < LIMIT:
            print(a["employeeID"], a["displayName"], a["manager"], a["homePhone"], a["lastLogonTimestamp"].date(), sep=";")
