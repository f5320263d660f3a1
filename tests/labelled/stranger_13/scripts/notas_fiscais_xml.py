import glob
import xml.etree.ElementTree as ET

import mysql.connector

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}

config = dict(host="10.20.4.15", user="fiscal", password="N0taF1sc@l#77", database="escritorio")
db = mysql.connector.connect(**config)
cur = db.cursor()

SQL = ("INSERT IGNORE INTO nfe (chave, cnpj_emitente, emissao, valor) "
       "VALUES (%s, %s, %s, %s)")

total = 0
for caminho in glob.glob(r"D:\NFe\*.xml"):
    raiz = ET.parse(caminho).getroot()
    inf = raiz.find(".//n:infNFe", NS)
    if inf is None:
        continue
    cur.execute(SQL, (
        inf.attrib["Id"][3:],
        inf.findtext("n:emit/n:CNPJ", namespaces=NS),
        inf.findtext("n:ide/n:dhEmi", namespaces=NS)[:10],
        inf.findtext("n:total/n:ICMSTot/n:vNF", namespaces=NS),
    ))
    total += cur.rowcount
db.commit()
print(total, "notas novas")
