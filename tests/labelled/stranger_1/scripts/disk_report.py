import psutil
for p in psutil.disk_partitions():
    u = psutil.disk_usage(p.mountpoint)
    print(p.device, u.percent)
