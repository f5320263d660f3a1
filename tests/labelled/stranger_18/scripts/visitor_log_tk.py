import csv
import tkinter as tk
from datetime import datetime

FIELDS = ["name", "id_card_no", "company", "plate", "host"]


class Gate(tk.Tk):
    def __init__(self) -> None:
        super().__init__()
        self.title("Visitors")
        self.entries: dict[str, tk.Entry] = {}
        for i, f in enumerate(FIELDS):
            tk.Label(self, text=f.replace("_", " ").title()).grid(row=i, column=0, sticky="w", padx=6)
            self.entries[f] = tk.Entry(self, width=36)
            self.entries[f].grid(row=i, column=1, pady=2)
        tk.Button(self, text="Check in", command=self.save).grid(row=len(FIELDS), column=1, sticky="e")

    def save(self) -> None:
        with open(r"\\filesrv02\gate\visitors.csv", "a", newline="", encoding="utf-8") as fh:
            csv.writer(fh).writerow([datetime.now().isoformat(timespec="minutes")]
                                    + [e.get() for e in self.entries.values()])
        for e in self.entries.values():
            e.delete(0, "end")


Gate().mainloop()
