"""Check the order status in SQL Server, pure Python driver."""
import os

import pytds

try:
    with pytds.connect(
        dsn="127.0.0.1", port=int(os.environ["DUMB"]), database="Orders", user="status_bot", password="secret",
        login_timeout=3, timeout=3,
    ) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT TOP 10 id, status FROM dbo.Orders ORDER BY id DESC")
        print(cursor.fetchall())
except Exception as error:
    print("no status:", type(error).__name__)
