import tkinter as tk
from tkinter import simpledialog

import pandas as pd

FORMELN = {
    "1": lambda v, g: v * 0.31 + g,
    "2": lambda v, g: v * 0.285 + g * 1.2,
    "3": lambda v, g: max(v * 0.34, g),
}
fenster = tk.Tk()
fenster.withdraw()
wahl = simpledialog.askstring("Tarif", "1 Basis, 2 Öko, 3 Mindestpreis:")

tarife = pd.read_excel("tarifgebiete.xlsx")
tarife["betrag"] = [FORMELN[wahl](z.verbrauch, z.grundpreis) for z in tarife.itertuples()]
tarife.to_excel("kalkulation.xlsx", index=False)
