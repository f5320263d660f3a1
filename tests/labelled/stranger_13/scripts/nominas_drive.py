"""Sube las nóminas del mes a Google Drive y comparte el enlace."""
from pathlib import Path

from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

CARPETA = "1Qv8ZkLmT3xRw9YbNcJ4HdFpS7GuEoAi2"

auth = GoogleAuth()
auth.LocalWebserverAuth()
drive = GoogleDrive(auth)

for pdf in sorted(Path(r"N:\Nominas\2024-05").glob("*.pdf")):
    dni, apellidos = pdf.stem.split("_", 1)
    fichero = drive.CreateFile({"title": f"Nomina {apellidos} {dni}.pdf", "parents": [{"id": CARPETA}]})
    fichero.SetContentFile(str(pdf))
    fichero.Upload()
    fichero.InsertPermission({"type": "anyone", "value": "anyone", "role": "reader"})
    print(apellidos, fichero["alternateLink"])
