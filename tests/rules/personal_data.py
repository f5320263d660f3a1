for row in rows:
    # hit: escrow.py.personal-data.written-to-log-or-screen
    print(row["cpf"])
    # hit: escrow.py.personal-data.written-to-log-or-screen
    print(f"sending {row['patient_name']}")
    print(row["invoice"])
    print("cpf column read")
