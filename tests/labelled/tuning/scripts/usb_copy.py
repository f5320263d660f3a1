import shutil
import psutil

drives = [p.mountpoint for p in psutil.disk_partitions() if "removable" in p.opts]
for drive in drives:
    shutil.copytree(r"C:\projetos\engenharia", drive + "backup", dirs_exist_ok=True)
