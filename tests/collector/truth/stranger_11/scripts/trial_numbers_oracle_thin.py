"""Trial balance of one company from Oracle, easy connect string, thin mode."""
import argparse
import os

import oracledb

parser = argparse.ArgumentParser()
parser.add_argument("--company", default="BR01")
parser.add_argument("--period", default="2026-10")
arguments = parser.parse_args()

oracledb.defaults.fetch_lobs = False
try:
    with oracledb.connect(
        user="gl_reader",
        password="invented",
        dsn=f"127.0.0.1:{os.environ['DUMB']}/GLPROD",
        tcp_connect_timeout=3,
    ) as connection:
        with connection.cursor() as cursor:
            cursor.execute(
                "select account, sum(debit) - sum(credit) from balances where company = :c and period = :p group by account",
                c=arguments.company, p=arguments.period,
            )
            for account, balance in cursor:
                print(account, balance)
except oracledb.Error as problem:
    print("Oracle says:", str(problem)[:60])
