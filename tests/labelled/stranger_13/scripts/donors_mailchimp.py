"""Put the donors into the newsletter list."""
import hashlib

import mailchimp_marketing as mc
import pandas as pd
from mailchimp_marketing.api_client import ApiClientError

client = mc.Client()
client.set_config({"api_key": "7c1f0e9b4a2d83f56be1907dc3a85e42-us14", "server": "us14"})
LIST_ID = "b3e91f40c2"

donors = pd.read_excel("donors.xlsx").fillna("")
for d in donors.itertuples():
    key = hashlib.md5(d.Email.lower().encode()).hexdigest()
    try:
        client.lists.set_list_member(LIST_ID, key, {
            "email_address": d.Email,
            "status_if_new": "subscribed",
            "merge_fields": {"FNAME": d.First, "LNAME": d.Last, "PHONE": str(d.Phone)},
        })
        client.lists.update_list_member_tags(LIST_ID, key, {"tags": [{"name": "2024", "status": "active"}]})
    except ApiClientError as error:
        print(d.Email, error.text)
