"""Report of Active Directory users."""
import os

import pandas as pd
from ldap3 import ALL, NTLM, Connection, Server

BASE = "OU=Staff,DC=schoolnet,DC=local"
ATTRS = ["displayName", "sAMAccountName", "department", "manager", "telephoneNumber", "lastLogonTimestamp"]


def main() -> None:
    server = Server("ldaps://dc01.schoolnet.local", get_info=ALL)
    with Connection(
        server, user="SCHOOLNET\\svc_report", password=os.environ["AD_PASSWORD"], authentication=NTLM
    ) as conn:
        entries = conn.extend.standard.paged_search(
            BASE, "(&(objectCategory=person)(objectClass=user))", attributes=ATTRS, paged_size=500
        )
        rows = [e["attributes"] for e in entries if e["type"] == "searchResEntry"]
    df = pd.DataFrame(rows)[ATTRS]
    df["manager"] = df["manager"].astype(str).str.extract(r"CN=([^,]+)")
    df["lastLogonTimestamp"] = pd.to_datetime(df["lastLogonTimestamp"], utc=True).dt.tz_localize(None)
    df.sort_values("displayName").to_excel("ad_users.xlsx", index=False)
    print(len(df), "users")


if __name__ == "__main__":
    main()
