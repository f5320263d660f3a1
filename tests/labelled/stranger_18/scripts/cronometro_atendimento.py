import csv
import time
import tkinter as tk
from datetime import datetime

class Cronometro(tk.Tk):
    def __init__(self):
        super().__init__()
        self.title("Atendimento")
        self.inicio = None
        self.rotulo = tk.Label(self, text="parado", font=("Segoe UI", 20))
        self.rotulo.pack(padx=30, pady=10)
        tk.Button(self, text="Iniciar / Encerrar", command=self.alternar).pack(pady=10)

    def alternar(self):
        if self.inicio is None:
            self.inicio = time.monotonic()
            self.rotulo["text"] = "em atendimento"
            return
        duracao = round(time.monotonic() - self.inicio)
        self.inicio = None
        self.rotulo["text"] = f"{duracao} s"
        with open("duracoes.csv", "a", newline="", encoding="utf-8") as f:
            csv.writer(f).writerow([datetime.now().isoformat(timespec="seconds"), duracao])

Cronometro().mainloop()
