"""Mostra o espaço livre de cada unidade do computador."""
import psutil

LIMITE_PERCENTUAL = 85


def formatar(bytes_):
    for unidade in ("B", "KB", "MB", "GB", "TB"):
        if bytes_ < 1024:
            return f"{bytes_:.1f} {unidade}"
        bytes_ /= 1024
    return f"{bytes_:.1f} PB"


def main():
    for part in psutil.disk_partitions():
        if "cdrom" in part.opts or part.fstype == "":
            continue
        uso = psutil.disk_usage(part.mountpoint)
        aviso = "  <-- quase cheio!" if uso.percent > LIMITE_PERCENTUAL else ""
        print(f"{part.device:<10} livre {formatar(uso.free):>10} de {formatar(uso.total):>10}"
              f" ({uso.percent:.0f}% usado){aviso}")


if __name__ == "__main__":
    main()
