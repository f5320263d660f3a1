import csv
import struct

import serial


class MeasuringCard:
    FRAME = struct.Struct("<BHfB")

    def __init__(self, port: str, channel: int):
        self.port = serial.Serial(port, 115200, timeout=2)
        self.channel = channel

    def values(self, count: int):
        self.port.write(bytes([0xA5, self.channel]) + count.to_bytes(2, "little"))
        for _ in range(count):
            frame = self.port.read(self.FRAME.size)
            if len(frame) < self.FRAME.size:
                raise TimeoutError("the card does not answer")
            _, number, value, _ = self.FRAME.unpack(frame)
            yield number, round(value, 4)

    def close(self):
        self.port.close()


if __name__ == "__main__":
    card = MeasuringCard("COM4", 3)
    with open("bench.csv", "w", newline="") as handle:
        csv.writer(handle).writerows(card.values(500))
    card.close()
