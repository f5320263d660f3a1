"""Add the visitors of the fair to a Mailchimp audience run by our agency."""
import hashlib
import os
import sys

import mailchimp_marketing as mc
import pandas as pd
from mailchimp_marketing.api_client import ApiClientError

AUDIENCE = "4b81d0c7e2"


def client():
    c = mc.Client()
    c.set_config({"api_key": os.environ["AGENCY_MC_KEY"], "server": "us9"})
    return c


def member(row):
    return {
        "email_address": row.email,
        "status_if_new": "subscribed",
        "merge_fields": {"FNAME": row.first_name, "LNAME": row.last_name, "PHONE": str(row.mobile)},
        "tags": [t.strip() for t in str(row.interests).split(",") if t.strip()],
    }


def main(path):
    df = pd.read_csv(path).dropna(subset=["email"]).drop_duplicates("email")
    c = client()
    failed = 0
    for row in df.itertuples():
        key = hashlib.md5(row.email.lower().encode()).hexdigest()
        try:
            c.lists.set_list_member(AUDIENCE, key, member(row))
        except ApiClientError as exc:
            failed += 1
            print(row.email, exc.text, file=sys.stderr)
    print(f"{len(df) - failed} visitors pushed, {failed} failed")


if __name__ == "__main__":
    main(sys.argv[1])
