"""Refresh the invoice archive index; credentials come from the company's vault."""
import os

import hvac
import requests

VAULT_ADDR = "https://vault.intra.morvanta.com:8200"
SECRET_PATH = "finance/invoice-archive"


def get_secret() -> dict[str, str]:
    client = hvac.Client(url=VAULT_ADDR, token=os.environ["VAULT_TOKEN"])
    response = client.secrets.kv.v2.read_secret_version(path=SECRET_PATH, raise_on_deleted_version=True)
    return response["data"]["data"]


def main() -> None:
    secret = get_secret()
    r = requests.post(
        "https://archive.intra.morvanta.com/api/reindex",
        auth=(secret["username"], secret["password"]),
        json={"collection": "invoices", "full": False},
        timeout=120,
    )
    r.raise_for_status()
    print(f"Reindex accepted: {r.json()['job_id']}")


if __name__ == "__main__":
    main()
