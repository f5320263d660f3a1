import tkinter as tk
from tkinter import simpledialog

import pandas as pd

fenster = tk.Tk()
fenster.withdraw()
formel = simpledialog.askstring("Tarif", "Formel mit verbrauch und grundpreis:")

tarife = pd.read_excel("tarifgebiete.xlsx")
tarife["betrag"] = [
    eval(formel, {}, {"verbrauch": z.verbrauch, "grundpreis": z.grundpreis}) for z in tarife.itertuples()
]
tarife.to_excel("kalkulation.xlsx", index=False)
