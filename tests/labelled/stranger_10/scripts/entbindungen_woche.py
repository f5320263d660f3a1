"""Liste der Neugeborenen der Woche für Fotografin und Standesamt."""
import openpyxl

wb = openpyxl.load_workbook("Kreissaalbuch.xlsx", data_only=True)
ws = wb["KW"]
kopf = {zelle.value: i for i, zelle in enumerate(ws[1])}

neu = openpyxl.Workbook()
blatt = neu.active
blatt.append(["Mutter", "Kind", "Geburt", "Gewicht", "Anschrift", "Fotos ok"])
for zeile in ws.iter_rows(min_row=2, values_only=True):
    if zeile[kopf["Status"]] != "lebend":
        continue
    blatt.append([zeile[kopf[k]] for k in ("Mutter", "Kindsname", "Uhrzeit", "Gewicht_g", "Anschrift", "Foto_Einw")])
neu.save("Neugeborene.xlsx")
