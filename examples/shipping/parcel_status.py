# Asks the carrier for every open parcel and says which are late, with a retry for a bad line.
import os

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

CARRIER = os.environ.get("PARCEL_SERVICE", "http://127.0.0.1:8899")
OPEN = ["BR2001", "BR2002", "PT3001"]


def carrier():
    session = requests.Session()
    session.mount("http://", HTTPAdapter(max_retries=Retry(total=1, backoff_factor=0.1)))
    return session


if __name__ == "__main__":
    with carrier() as session:
        for code in OPEN:
            answer = session.get(f"{CARRIER}/parcels/{code}", timeout=5)
            answer.raise_for_status()
            found = answer.json()
            print(f"{code}: {found['state']}, last seen in {found['depot']}")
    print(f"{len(OPEN)} parcels asked for")
