import json

import xmltodict

with open("nota_17.xml", "w", encoding="utf-8") as arquivo:
    arquivo.write("<nfe><numero>17</numero><emitente>Papelaria Sol</emitente><total>84.10</total></nfe>")

with open("nota_17.xml", "rb") as arquivo:
    nota = xmltodict.parse(arquivo)
with open("nota_17.json", "w", encoding="utf-8") as arquivo:
    json.dump(nota, arquivo, ensure_ascii=False)
