import csv
import re
from datetime import datetime

import serial

WEIGHT = re.compile(rb"ST,GS,\s*([+-]?\d+\.\d+)\s*kg")

with serial.Serial("/dev/ttyUSB0", 9600, timeout=2) as scale, open("weights.csv", "a", newline="") as f:
    writer = csv.writer(f)
    while True:
        order = input("order number (empty ends): ").strip()
        if not order:
            break
        scale.reset_input_buffer()
        for _ in range(20):
            found = WEIGHT.match(scale.readline())
            if found:
                writer.writerow([datetime.now().isoformat(timespec="seconds"), order, float(found[1])])
                f.flush()
                print(found[1].decode(), "kg")
                break
        else:
            print("the scale does not settle")
