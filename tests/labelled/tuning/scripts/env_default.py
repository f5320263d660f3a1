import os

DB_PASSWORD = os.getenv("DB_PASSWORD", "Fallb4ck-Pw!")
DB_USER = os.getenv("DB_USER", "app")
print(DB_USER)
