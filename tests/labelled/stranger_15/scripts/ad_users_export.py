"""Export users from Active Directory to Excel."""
import os

import pandas as pd
from ldap3 import ALL, NTLM, SUBTREE, Connection, Server

BASE = "OU=Staff,DC=corp,DC=westmar,DC=com"
ATTRS = ["displayName", "mail", "telephoneNumber", "mobile", "department", "title", "manager"]


def fetch():
    server = Server("ldaps://dc01.corp.westmar.com", get_info=ALL)
    with Connection(server, user=os.environ["LDAP_USER"], password=os.environ["LDAP_PASS"],
                    authentication=NTLM, auto_bind=True) as conn:
        for entry in conn.extend.standard.paged_search(
                BASE, "(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))",
                SUBTREE, attributes=ATTRS, paged_size=500, generator=True):
            if entry["type"] == "searchResEntry":
                yield {a: str(entry["attributes"].get(a) or "") for a in ATTRS}


if __name__ == "__main__":
    df = pd.DataFrame(fetch()).sort_values("displayName")
    df.to_excel("staff_directory.xlsx", index=False)
    print(len(df), "people exported")
