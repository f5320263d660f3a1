import shutil
import psutil

pendrives = [p.mountpoint for p in psutil.disk_partitions() if "removable" in p.opts]
if not pendrives:
    raise SystemExit("enchufa el pendrive")
for nombre in ("backlog.xlsx", "precios_OEM_2027.xlsx", "margenes.xlsx"):
    shutil.copy(rf"V:\Comercial\{nombre}", pendrives[0])
