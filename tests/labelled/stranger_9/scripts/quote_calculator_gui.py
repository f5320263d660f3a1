import tkinter as tk
from tkinter import ttk

DENSITY = {"steel": 7.85, "stainless": 7.95, "aluminium": 2.7}
PER_KG = {"steel": 1.35, "stainless": 4.1, "aluminium": 5.2}


def update(*_):
    try:
        length, width, thick = (float(v.get().replace(",", ".")) for v in sizes)
        kilos = length * width * thick * DENSITY[material.get()] / 1e6
        price.set(f"{kilos:.2f} kg   {kilos * PER_KG[material.get()] + 0.004 * (length + width) * 2:.2f} EUR")
    except ValueError:
        price.set("-")


root = tk.Tk()
root.title("Sheet metal")
material = tk.StringVar(value="steel")
price = tk.StringVar(value="-")
sizes = [tk.StringVar() for _ in range(3)]
for row, (label, var) in enumerate(zip(("length mm", "width mm", "thickness mm"), sizes)):
    ttk.Label(root, text=label).grid(row=row, column=0, padx=6, pady=4)
    ttk.Entry(root, textvariable=var).grid(row=row, column=1)
    var.trace_add("write", update)
ttk.Combobox(root, textvariable=material, values=list(DENSITY), state="readonly").grid(row=3, column=0, columnspan=2)
material.trace_add("write", update)
ttk.Label(root, textvariable=price, font=("", 14)).grid(row=4, column=0, columnspan=2, pady=8)
root.mainloop()
