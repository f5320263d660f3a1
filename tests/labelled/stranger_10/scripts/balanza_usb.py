import csv
from datetime import datetime
import serial
from serial.tools import list_ports

puerto = next(p.device for p in list_ports.comports() if "USB" in p.description)
with serial.Serial(puerto, 9600, timeout=2) as balanza, open("pesos.csv", "a", newline="") as fh:
    while ref := input("referencia (vacío = fin): "):
        balanza.write(b"W\r\n")
        gramos = balanza.readline().decode("ascii").split()[0]
        csv.writer(fh).writerow([datetime.now().isoformat(timespec="seconds"), ref, gramos])
