"""Une todos los Excel de una carpeta en una sola hoja."""
import tkinter as tk
from pathlib import Path
from tkinter import filedialog, messagebox

import pandas as pd

ventana = tk.Tk()
ventana.withdraw()
carpeta = filedialog.askdirectory(title="Carpeta con los archivos de Excel")
if not carpeta:
    raise SystemExit

partes, omitidos = [], []
for archivo in sorted(Path(carpeta).glob("*.xlsx")):
    if archivo.name.startswith("~$") or archivo.name == "unido.xlsx":
        continue
    try:
        parte = pd.read_excel(archivo)
    except ValueError as error:
        omitidos.append(f"{archivo.name}: {error}")   # p. ej. protegido con contraseña
        continue
    parte.insert(0, "archivo_origen", archivo.name)
    partes.append(parte)

if not partes:
    messagebox.showwarning("Unir", "No se ha podido leer ningún archivo.")
    raise SystemExit

unido = pd.concat(partes, ignore_index=True)
unido.to_excel(Path(carpeta) / "unido.xlsx", index=False)

texto = f"{len(partes)} archivos, {len(unido)} filas."
if omitidos:
    texto += "\n\nOmitidos:\n" + "\n".join(omitidos)
messagebox.showinfo("Unir", texto)
