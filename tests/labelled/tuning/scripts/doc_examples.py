"""Usage:  tool --user NAME --password <password>

    export DB_PASSWORD=...
    tool --password $DB_PASSWORD
"""
EXAMPLE = "postgresql://user:password@localhost/db"
TEMPLATE = "DRIVER={d};UID={u};PWD={p}"
print(EXAMPLE, TEMPLATE)
