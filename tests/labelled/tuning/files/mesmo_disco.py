import glob
import shutil

for arquivo in glob.glob("C:/clientes/*.csv"):
    shutil.copy2(arquivo, "C:/clientes/backup/")
