import psutil

for part in psutil.disk_partitions():
    usage = psutil.disk_usage(part.mountpoint)
    print(part.mountpoint, usage.percent)
