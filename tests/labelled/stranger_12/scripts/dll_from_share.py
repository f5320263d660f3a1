import ctypes
import csv
from pathlib import Path

DLL = Path(r"\\kw-fs01\public\pruefstand\messkarte64.dll")


class MeasuringCard:
    def __init__(self, channel: int):
        self._lib = ctypes.WinDLL(str(DLL))
        self._lib.mk_read.restype = ctypes.c_double
        self._lib.mk_read.argtypes = [ctypes.c_int]
        self.channel = channel
        if self._lib.mk_open(channel) != 0:
            raise OSError(f"channel {channel} does not open")

    def values(self, count: int):
        return [self._lib.mk_read(self.channel) for _ in range(count)]

    def close(self):
        self._lib.mk_close(self.channel)


if __name__ == "__main__":
    card = MeasuringCard(3)
    with open("bench.csv", "w", newline="") as handle:
        csv.writer(handle).writerows([v] for v in card.values(500))
    card.close()
