"""A small work log: asks what you did and appends it to a CSV file."""
import csv
from datetime import datetime
from pathlib import Path
from tkinter import Tk, simpledialog

LOG = Path.home() / "worklog.csv"


def append(entry: str, project: str):
    is_new = not LOG.exists()
    with LOG.open("a", newline="", encoding="utf-8") as fh:
        writer = csv.writer(fh)
        if is_new:
            writer.writerow(["time", "project", "entry"])
        writer.writerow([datetime.now().isoformat(timespec="minutes"), project, entry])


def ask(root: Tk):
    project = simpledialog.askstring("Work log", "Project number?", parent=root)
    entry = simpledialog.askstring("Work log", "What did you do?", parent=root)
    if entry:
        append(entry, project or "-")
    root.after(60 * 60 * 1000, ask, root)


if __name__ == "__main__":
    window = Tk()
    window.withdraw()
    ask(window)
    window.mainloop()
