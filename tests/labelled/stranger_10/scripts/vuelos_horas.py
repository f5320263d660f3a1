import csv
from datetime import datetime
from zoneinfo import ZoneInfo

ZONA = {"MAD": "Europe/Madrid", "DOH": "Asia/Qatar", "NRT": "Asia/Tokyo"}
anterior = None
with open("vuelos_japon.csv", encoding="utf-8") as fh:
    for v in csv.DictReader(fh):
        sale = datetime.strptime(v["sale"], "%d/%m/%Y %H:%M").replace(tzinfo=ZoneInfo(ZONA[v["origen"]]))
        llega = datetime.strptime(v["llega"], "%d/%m/%Y %H:%M").replace(tzinfo=ZoneInfo(ZONA[v["destino"]]))
        escala = f"escala {sale - anterior}" if anterior else ""
        print(v["vuelo"], v["origen"], f"{sale:%a %H:%M}", v["destino"], f"{llega:%a %H:%M}", escala)
        anterior = llega
