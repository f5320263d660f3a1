"""Sube el listado de clientes a Google Drive para consultarlo desde el móvil."""
from datetime import date

import pandas as pd
from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

ORIGEN = r"S:\Ventas\clientes.xlsx"
CARPETA = "Visitas"


def preparar():
    df = pd.read_excel(ORIGEN, dtype=str)
    df = df[["razon_social", "contacto", "dni", "telefono_movil", "correo", "direccion"]]
    salida = f"clientes_{date.today():%Y%m%d}.csv"
    df.to_csv(salida, index=False, encoding="utf-8-sig")
    return salida


def subir(ruta):
    auth = GoogleAuth()
    auth.LocalWebserverAuth()  # abre el navegador para iniciar sesión con la cuenta personal
    drive = GoogleDrive(auth)
    carpetas = drive.ListFile(
        {"q": f"title='{CARPETA}' and mimeType='application/vnd.google-apps.folder' and trashed=false"}
    ).GetList()
    destino = carpetas[0]["id"] if carpetas else "root"
    archivo = drive.CreateFile({"title": ruta, "parents": [{"id": destino}]})
    archivo.SetContentFile(ruta)
    archivo.Upload()
    print("Subido:", archivo["alternateLink"])


if __name__ == "__main__":
    subir(preparar())
