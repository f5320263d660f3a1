# Suma las facturas que estan en XML
import xml.etree.ElementTree as ET

total = 0.0
for factura in ET.parse("facturas.xml").getroot():
    total += float(factura.findtext("total", "0"))
print(total)
