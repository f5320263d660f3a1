"""Trial balance out of Oracle EBS."""
import os

import oracledb

PERIOD = "MAY-24"

try:
    with oracledb.connect(
        user="gl_inquiry",
        password="Gl_Inq#24",
        host="localhost",
        port=int(os.environ["DUMB"]),
        service_name="EBSPRD",
        tcp_connect_timeout=4,
        retry_count=0,
    ) as connection:
        with connection.cursor() as cursor:
            cursor.execute(
                "select segment1, sum(period_net_dr - period_net_cr) from gl_balances where period_name = :p group by segment1",
                p=PERIOD,
            )
            for account, balance in cursor:
                print(f"{account:<12}{balance:>18,.2f}")
except oracledb.Error as error:
    print("Oracle:", type(error).__name__)
