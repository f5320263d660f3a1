#!/usr/bin/env python3
"""Export net salary payments for the bank portal.

Usage:
    python payroll_bank_export.py --period 2025-03 --out payments.csv
"""
import argparse
import csv
import sys

import pyodbc

# Connection settings
SERVER = "sqlhr02.northfield.local"
DATABASE = "PayrollProd"
USER = "svc_payroll"
PASSWORD = "Pr0ll!Marzo_88"

QUERY = """
SELECT e.employee_no, e.first_name, e.last_name, e.iban, p.net_amount
FROM hr.employees e
JOIN hr.payslips p ON p.employee_no = e.employee_no
WHERE p.period = ?
ORDER BY e.last_name
"""


def get_connection():
    """Open a connection to the payroll database."""
    return pyodbc.connect(
        f"DRIVER={{ODBC Driver 17 for SQL Server}};SERVER={SERVER};"
        f"DATABASE={DATABASE};UID={USER};PWD={PASSWORD}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--period", required=True, help="Payroll period, YYYY-MM")
    parser.add_argument("--out", default="payments.csv")
    args = parser.parse_args()

    try:
        with get_connection() as conn:
            rows = conn.cursor().execute(QUERY, args.period).fetchall()
    except pyodbc.Error as exc:
        print(f"Database error: {exc}", file=sys.stderr)
        return 1

    with open(args.out, "w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, delimiter=";")
        writer.writerow(["employee_no", "name", "iban", "amount"])
        for row in rows:
            writer.writerow([row.employee_no, f"{row.first_name} {row.last_name}", row.iban, f"{row.net_amount:.2f}"])

    print(f"Wrote {len(rows)} payments to {args.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
