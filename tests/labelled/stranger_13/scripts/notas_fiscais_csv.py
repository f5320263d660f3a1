import csv
import glob
import xml.etree.ElementTree as ET

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}

linhas = []
for caminho in glob.glob(r"D:\NFe\*.xml"):
    raiz = ET.parse(caminho).getroot()
    inf = raiz.find(".//n:infNFe", NS)
    if inf is None:
        print("ignorado:", caminho)
        continue
    linhas.append([
        inf.attrib["Id"][3:],
        inf.findtext("n:ide/n:dhEmi", namespaces=NS)[:10],
        inf.findtext("n:total/n:ICMSTot/n:vNF", namespaces=NS).replace(".", ","),
    ])

with open("nfe.csv", "w", newline="", encoding="utf-8-sig") as saida:
    escritor = csv.writer(saida, delimiter=";")
    escritor.writerow(["chave", "emissao", "valor"])
    escritor.writerows(sorted(linhas, key=lambda l: l[1]))
