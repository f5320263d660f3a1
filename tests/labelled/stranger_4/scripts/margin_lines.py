"""Margin per product line, computed on a local DuckDB file."""
import argparse
import duckdb


def main():
    ap = argparse.ArgumentParser(description="Margin per product line")
    ap.add_argument("--db", default="margins.duckdb")
    ap.add_argument("--csv", default="sales_lines.csv")
    args = ap.parse_args()

    con = duckdb.connect(args.db)
    con.execute(f"CREATE OR REPLACE TABLE sales AS SELECT * FROM read_csv_auto('{args.csv}')")
    rows = con.execute(
        """
        SELECT product_line, SUM(revenue) AS revenue, SUM(revenue - cost) AS margin
        FROM sales
        GROUP BY 1
        ORDER BY 3 DESC
        """
    ).fetchall()
    for line, rev, margin in rows:
        print(f"{line:<30}{rev:>14,.2f}{margin:>14,.2f}")


if __name__ == "__main__":
    main()
