"""Espacio libre de las unidades del equipo; avisa por debajo del 10 %."""
import psutil

LIMITE = 10.0


def main():
    for part in psutil.disk_partitions(all=False):
        if "cdrom" in part.opts or not part.fstype:
            continue
        uso = psutil.disk_usage(part.mountpoint)
        libre = 100 - uso.percent
        marca = "  <-- poco espacio" if libre < LIMITE else ""
        print(f"{part.device:<20}{uso.free / 1e9:>8.1f} GB libres ({libre:.0f} %){marca}")


if __name__ == "__main__":
    main()
