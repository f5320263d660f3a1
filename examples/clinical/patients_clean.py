# Export all trial patients to my disk so that I can clean them in pandas later.
import csv
import os
import sqlite3
from pathlib import Path

TRIAL_DATABASE = os.environ.get("TRIAL_DATABASE", "trial.sqlite")
OUTPUT = Path.home() / "Documents" / "patients_full.csv"

COLUMNS = ["id", "patient_name", "cpf", "birth_date", "site", "diagnosis"]


def main():
    connection = sqlite3.connect(TRIAL_DATABASE)
    cursor = connection.execute("SELECT " + ", ".join(COLUMNS) + " FROM patients")
    rows = 0
    with open(OUTPUT, "w", newline="", encoding="utf-8") as f:
        writer = csv.writer(f)
        writer.writerow(COLUMNS)
        while True:
            chunk = cursor.fetchmany(50_000)
            if not chunk:
                break
            writer.writerows(chunk)
            rows += len(chunk)
    print(f"{rows} patients exported to {OUTPUT.name}")


if __name__ == "__main__":
    main()
