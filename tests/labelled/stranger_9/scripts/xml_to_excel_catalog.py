import xml.etree.ElementTree as ET
import pandas as pd

NS = {"b": "http://www.bmecat.org/bmecat/2005"}
rows = []

for _, element in ET.iterparse("catalogue.xml", events=("end",)):
    if not element.tag.endswith("PRODUCT"):
        continue
    price = element.find(".//b:PRODUCT_PRICE[@price_type='net_customer']", NS)
    rows.append(
        {
            "number": element.findtext("b:SUPPLIER_PID", namespaces=NS),
            "title": element.findtext(".//b:DESCRIPTION_SHORT", namespaces=NS),
            "ean": element.findtext(".//b:INTERNATIONAL_PID", namespaces=NS),
            "net": float(price.findtext("b:PRICE_AMOUNT", namespaces=NS)) if price is not None else None,
            "unit": element.findtext(".//b:ORDER_UNIT", namespaces=NS),
        }
    )
    element.clear()

pd.DataFrame(rows).to_excel("catalogue.xlsx", index=False)
print(len(rows), "products")
