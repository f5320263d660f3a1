from datetime import date
import pandas as pd

WAHLTAG = pd.Timestamp(2027, 3, 16)
alle = pd.read_excel("stammdaten.xlsx", parse_dates=["Eintritt", "GebTag"])
alle["waehlt"] = (WAHLTAG - alle["GebTag"]).dt.days >= 16 * 365.25
alle["waehlbar"] = alle["waehlt"] & ((WAHLTAG - alle["Eintritt"]).dt.days > 182)
alle[alle["waehlt"]][["Name", "GebTag", "waehlbar"]].to_excel("waehlerliste.xlsx", index=False)
alle[alle["Elternzeit"].eq("x")][["Name", "Strasse", "PLZ", "Ort"]].to_excel("briefwahl.xlsx", index=False)
print(date.today(), len(alle))
