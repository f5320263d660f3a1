# Tipos de cambio del BCE de los últimos 90 días
import urllib.request
import xml.etree.ElementTree as ET
from openpyxl import Workbook

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml"
DIVISAS = ["USD", "GBP", "CHF", "MXN", "BRL"]
NS = {"e": "http://www.ecb.int/vocabulary/2002-08-01/eurofxref"}

with urllib.request.urlopen(URL, timeout=30) as respuesta:
    arbol = ET.parse(respuesta)

libro = Workbook()
hoja = libro.active
hoja.title = "BCE"
hoja.append(["Fecha"] + DIVISAS)

for dia in arbol.findall(".//e:Cube[@time]", NS):
    tipos = {c.get("currency"): float(c.get("rate")) for c in dia}
    hoja.append([dia.get("time")] + [tipos.get(d) for d in DIVISAS])

hoja.freeze_panes = "B2"
libro.save("tipos_bce.xlsx")

ultimo = [celda.value for celda in hoja[2]]
print("Último fixing", ultimo[0])
for divisa, tipo in zip(DIVISAS, ultimo[1:]):
    print(f"  1 EUR = {tipo} {divisa}")
