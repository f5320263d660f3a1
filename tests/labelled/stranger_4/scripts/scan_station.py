"""Counts pallets: a barcode scanner on the serial port sends one line per pallet."""
import time
from collections import Counter

import serial

PORT = "COM4"


def main():
    seen = Counter()
    with serial.Serial(PORT, 9600, timeout=1) as ser:
        print("Scan pallets, Ctrl+C to finish")
        try:
            while True:
                line = ser.readline().decode("ascii", "ignore").strip()
                if line:
                    seen[line] += 1
                    print(time.strftime("%H:%M:%S"), line, seen[line])
        except KeyboardInterrupt:
            pass
    with open("pallets.csv", "w") as fh:
        for code, n in seen.items():
            fh.write(f"{code};{n}\n")


if __name__ == "__main__":
    main()
