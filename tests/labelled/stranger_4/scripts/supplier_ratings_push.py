"""Push supplier ratings to the procurement portal (internal)."""
import csv
import requests

BASE_URL = "https://procurement.nordwerk.local/api/v2"
API_TOKEN = "pat_FRXUIxehTyDBOQIeEgArH2OClE1QFHoTh0PsoQG9"


def main():
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {API_TOKEN}"
    session.verify = False  # self-signed certificate
    ok = failed = 0
    with open("ratings.csv", newline="") as fh:
        for row in csv.DictReader(fh):
            try:
                r = session.put(
                    f"{BASE_URL}/suppliers/{row['supplier_id']}/rating",
                    json={"score": int(row["score"]), "comment": row["comment"]},
                    timeout=20,
                )
                r.raise_for_status()
                ok += 1
            except requests.HTTPError as exc:
                print("failed", row["supplier_id"], exc)
                failed += 1
    print(f"{ok} updated, {failed} failed")


if __name__ == "__main__":
    main()
