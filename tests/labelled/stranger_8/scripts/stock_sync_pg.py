"""Write the counted stock into the warehouse database."""
import pandas as pd
import psycopg2

CONNECTION = {
    "host": "whdb01.corp.example",
    "dbname": "warehouse",
    "user": "stock_rw",
    "password": "Pallet-Truck-88!",
}


def main() -> None:
    counts = pd.read_excel("count.xlsx", dtype={"sku": str})
    with psycopg2.connect(**CONNECTION) as conn, conn.cursor() as cur:
        for row in counts.itertuples():
            cur.execute(
                "UPDATE stock SET on_hand = %s, counted_at = now() WHERE sku = %s AND bin = %s",
                (int(row.quantity), row.sku, row.bin),
            )
        print(f"{len(counts)} bins updated")


if __name__ == "__main__":
    main()
