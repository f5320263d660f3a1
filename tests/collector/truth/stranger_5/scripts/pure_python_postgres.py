"""pg8000 is the only driver the server lets us install."""
import os

import pg8000.dbapi

try:
    connection = pg8000.dbapi.connect(
        user="hr_app", password="secret", host="127.0.0.1", port=int(os.environ["DUMB"]), database="people", timeout=5
    )
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM employees WHERE leave_date IS NULL")
    print(cursor.fetchone()[0], "employees")
    connection.close()
except Exception as error:
    print("people database:", type(error).__name__)
