import pandas as pd

tickets = pd.read_csv("tickets.csv")
for body in tickets["body"]:
    print("urgent" if "down" in body else "normal")
