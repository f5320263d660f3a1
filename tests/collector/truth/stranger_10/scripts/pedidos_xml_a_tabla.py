"""Pedidos en XML a una tabla parquet y un resumen en ODS."""
import pandas as pd
import xmltodict
from lxml import etree

raiz = etree.Element("pedidos")
for numero, cliente, bultos in ((1, "Frutas Sol", 3), (2, "Mercería Paz", 1), (3, "Frutas Sol", 5)):
    pedido = etree.SubElement(raiz, "pedido", numero=str(numero))
    etree.SubElement(pedido, "cliente").text = cliente
    etree.SubElement(pedido, "bultos").text = str(bultos)
with open("pedidos_web.xml", "wb") as f:
    f.write(etree.tostring(raiz, pretty_print=True, xml_declaration=True, encoding="utf-8"))

with open("pedidos_web.xml", "rb") as f:
    pedidos = xmltodict.parse(f)["pedidos"]["pedido"]
tabla = pd.DataFrame([{"numero": p["@numero"], "cliente": p["cliente"], "bultos": int(p["bultos"])} for p in pedidos])
tabla.to_parquet("pedidos_web.parquet")
tabla.groupby("cliente", as_index=False)["bultos"].sum().to_excel("bultos.ods", engine="odf", sheet_name="Bultos", index=False)
