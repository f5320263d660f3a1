"""Lists the scheduled tasks of this PC so that the IT inventory can be filled in."""
import csv
import io
import subprocess


def main():
    res = subprocess.run(
        ["schtasks", "/Query", "/FO", "CSV", "/V"], capture_output=True, text=True, errors="replace"
    )
    rows = list(csv.DictReader(io.StringIO(res.stdout)))
    with open("tasks_inventory.csv", "w", newline="", encoding="utf-8") as fh:
        w = csv.writer(fh)
        w.writerow(["task", "next_run", "status"])
        for r in rows:
            w.writerow([r.get("TaskName"), r.get("Next Run Time"), r.get("Status")])
    print(len(rows), "tasks listed")


if __name__ == "__main__":
    main()
