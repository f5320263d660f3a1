"""Explains which SAP tables a report uses; it calls nothing."""
TABLES = {"BSEG": "Accounting document segment", "KNA1": "Customer master"}
for table, text in TABLES.items():
    print(f"{table}: {text}")
