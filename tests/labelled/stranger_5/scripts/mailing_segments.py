"""Create birthday segments and load them into the mailing service."""
import hashlib

import pandas as pd
import requests

SERVICE = "https://us21.api.mailorbit.example/3.0"
KEY = "e4afd9fe367f37cc562b862170a7561f-us21"
LIST_ID = "b71fd02ac4"

customers = pd.read_excel("customers_export.xlsx", parse_dates=["date_of_birth"])
customers["email"] = customers["email"].str.lower().str.strip()
customers = customers.dropna(subset=["email", "date_of_birth"])
customers["segment"] = "birthday-" + customers["date_of_birth"].dt.month.astype(str).str.zfill(2)

ok = failed = 0
for c in customers.itertuples():
    member_id = hashlib.md5(c.email.encode()).hexdigest()
    reply = requests.put(
        f"{SERVICE}/lists/{LIST_ID}/members/{member_id}",
        auth=("anything", KEY),
        json={
            "email_address": c.email,
            "status_if_new": "subscribed",
            "merge_fields": {
                "FNAME": c.first_name,
                "LNAME": c.last_name,
                "BIRTHDAY": c.date_of_birth.strftime("%m/%d"),
                "ADDRESS": c.street,
            },
            "tags": [c.segment],
        },
        timeout=30,
    )
    if reply.ok:
        ok += 1
    else:
        failed += 1
        print(c.email, reply.status_code, reply.text[:120])

print(f"{ok} loaded, {failed} failed")
