"""Create accounts of new colleagues in the directory."""
import pandas as pd
from ldap3 import NTLM, Connection, Server

server = Server("ldaps://dc01.corvaltech.local")
conn = Connection(
    server,
    user="CORVAL\\svc_onboarding",
    password="Zimbro-Tinto_58",
    authentication=NTLM,
    auto_bind=True,
)

new = pd.read_excel("new_colleagues.xlsx")
for p in new.itertuples():
    sam = f"{p.first_name[0]}{p.last_name}".lower()
    ok = conn.add(
        f"CN={p.first_name} {p.last_name},OU=Staff,DC=corvaltech,DC=local",
        ["top", "person", "organizationalPerson", "user"],
        {
            "sAMAccountName": sam,
            "givenName": p.first_name,
            "sn": p.last_name,
            "title": p.title,
            "mobile": str(p.mobile),
        },
    )
    print(sam, "created" if ok else conn.result["description"])
