"""Pull premium customers from Snowflake for the advisers of the branch."""
import argparse

import snowflake.connector

QUERY = """
    select c.full_name, c.phone_mobile, c.birth_date, a.adviser, sum(b.balance) as deposits
    from crm.customers c
    join core.balances b on b.customer_id = c.customer_id
    join crm.assignments a on a.customer_id = c.customer_id
    where a.branch = %(branch)s
    group by 1, 2, 3, 4
    having sum(b.balance) >= %(minimum)s
    order by deposits desc
"""


def connect():
    return snowflake.connector.connect(
        account="bancoaurora-sa",
        authenticator="externalbrowser",
        warehouse="BRANCH_WH",
        database="RETAIL",
        role="BRANCH_READER",
    )


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("branch")
    ap.add_argument("--minimum", type=float, default=250_000)
    args = ap.parse_args()

    con = connect()
    try:
        cur = con.cursor()
        cur.execute(QUERY, {"branch": args.branch, "minimum": args.minimum})
        df = cur.fetch_pandas_all()
    finally:
        con.close()
    for adviser, part in df.groupby("ADVISER"):
        part.to_excel(f"premium_{adviser}.xlsx", index=False)
    print(len(df), "customers")


if __name__ == "__main__":
    main()
