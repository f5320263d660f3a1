"""One query, one spreadsheet-like table (records)."""
import os

import records

try:
    db = records.Database(f"postgresql+psycopg2://board:secret@127.0.0.1:{os.environ['DUMB']}/insights?connect_timeout=4")
    print(db.query("SELECT month, revenue FROM revenue ORDER BY month").dataset)
except Exception as error:
    print("no report:", type(error).__name__)
