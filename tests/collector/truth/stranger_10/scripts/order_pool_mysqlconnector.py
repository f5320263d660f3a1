"""Late orders per customer: MySQL pool shared by worker threads, result as a list for the morning call."""
import argparse
import os
from concurrent.futures import ThreadPoolExecutor

import mysql.connector
from mysql.connector import pooling

SETTINGS = {
    "host": "127.0.0.1",
    "port": int(os.environ["DUMB"]),
    "user": "morningcall",
    "password": "invented",
    "database": "orders_eu",
    "connection_timeout": 3,
}


class Orders:
    def __init__(self, size: int) -> None:
        self.pool = pooling.MySQLConnectionPool(pool_name="late", pool_size=size, **SETTINGS)

    def late(self, customer: str) -> int:
        connection = self.pool.get_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("select count(*) from orders where customer = %s and due < now()", (customer,))
            return cursor.fetchone()[0]
        finally:
            connection.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--customers", nargs="*", default=["Nordlicht", "Feinkost Adler", "Blau & Co"])
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    try:
        orders = Orders(options.workers)
    except mysql.connector.Error as problem:
        print("call the warehouse instead:", problem.errno)
        return
    with ThreadPoolExecutor(options.workers) as workers:
        print(dict(zip(options.customers, workers.map(orders.late, options.customers))))


if __name__ == "__main__":
    main()
