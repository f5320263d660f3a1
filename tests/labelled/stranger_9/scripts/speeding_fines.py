"""Match speeding tickets with the log book of the pool cars."""
import csv
from datetime import datetime

FORMAT = "%d/%m/%Y %H:%M"

with open("logbook.csv", newline="") as f:
    trips = [
        (t["plate"], datetime.strptime(t["out"], FORMAT), datetime.strptime(t["back"], FORMAT), t["driver"], t["licence_no"])
        for t in csv.DictReader(f)
    ]

with open("tickets.csv", newline="") as f, open("tickets_with_driver.csv", "w", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(["ticket", "plate", "when", "fine", "driver", "licence_no"])
    for ticket in csv.DictReader(f):
        when = datetime.strptime(ticket["when"], FORMAT)
        driver, licence = next(
            ((d, l) for plate, start, end, d, l in trips if plate == ticket["plate"] and start <= when <= end), ("unknown", "")
        )
        writer.writerow([ticket["number"], ticket["plate"], ticket["when"], ticket["fine"], driver, licence])
