"""Export computer accounts from Active Directory to Excel."""
import os

import pandas as pd
from ldap3 import NTLM, SUBTREE, Connection, Server

BASE = "OU=Workstations,DC=corp,DC=westmar,DC=com"
ATTRS = ["name", "operatingSystem", "operatingSystemVersion", "lastLogonTimestamp", "whenCreated"]


def fetch():
    server = Server("ldaps://dc01.corp.westmar.com")
    with Connection(server, user=os.environ["LDAP_USER"], password=os.environ["LDAP_PASS"],
                    authentication=NTLM, auto_bind=True) as conn:
        for entry in conn.extend.standard.paged_search(
                BASE, "(objectClass=computer)", SUBTREE, attributes=ATTRS, paged_size=500, generator=True):
            if entry["type"] == "searchResEntry":
                yield {a: str(entry["attributes"].get(a) or "") for a in ATTRS}


if __name__ == "__main__":
    df = pd.DataFrame(fetch()).sort_values("name")
    df["win10"] = df["operatingSystem"].str.contains("Windows 10")
    df.to_excel("computers.xlsx", index=False)
    print(df["operatingSystem"].value_counts())
