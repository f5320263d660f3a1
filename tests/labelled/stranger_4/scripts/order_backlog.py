"""Order backlog from Oracle. User and password come from HashiCorp Vault."""
import os

import hvac
import oracledb
from tabulate import tabulate


def credentials():
    client = hvac.Client(url="https://vault.corp.local:8200", token=os.environ["VAULT_TOKEN"])
    secret = client.secrets.kv.v2.read_secret_version(path="oracle/orders_ro")
    return secret["data"]["data"]


def main():
    cred = credentials()
    with oracledb.connect(
        user=cred["username"], password=cred["password"], dsn="ora-orders.corp.local/ORD1"
    ) as conn:
        cur = conn.cursor()
        cur.execute(
            "SELECT plant, COUNT(*), SUM(open_value) FROM order_backlog GROUP BY plant ORDER BY 3 DESC"
        )
        print(tabulate(cur.fetchall(), headers=["Plant", "Orders", "Open value"], floatfmt=",.2f"))


if __name__ == "__main__":
    main()
