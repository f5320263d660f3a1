"""Show free space of all drives."""
import psutil

WARN_PERCENT = 10


def drives():
    for part in psutil.disk_partitions(all=False):
        kind = "removable" if "removable" in part.opts else "fixed"
        try:
            usage = psutil.disk_usage(part.mountpoint)
        except PermissionError:
            # empty card reader
            continue
        yield part.mountpoint, kind, usage


def main():
    print(f"{'Drive':8} {'Kind':10} {'Total GB':>10} {'Free GB':>10}")
    for mount, kind, usage in drives():
        free = usage.free / 2**30
        flag = "  <-- low" if 100 - usage.percent < WARN_PERCENT else ""
        print(f"{mount:8} {kind:10} {usage.total / 2**30:10.1f} {free:10.1f}{flag}")


if __name__ == "__main__":
    main()
