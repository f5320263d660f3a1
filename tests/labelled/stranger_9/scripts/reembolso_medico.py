"""Informe anual de reembolsos do plano de saúde por titular e dependente."""
import glob
import re
from collections import defaultdict
from decimal import Decimal

import pdfplumber

LINHA = re.compile(
    r"(?P<data>\d{2}/\d{2}/2026)\s+(?P<quem>TITULAR|DEPENDENTE)\s+(?P<nome>[A-ZÇÃÕÁÉÍÓÚ ]+?)\s+(?P<cid>[A-Z]\d{2}\.?\d?)\s+R\$ (?P<valor>[\d.,]+)"
)

totais = defaultdict(Decimal)
for caminho in glob.glob("demonstrativos/*.pdf"):
    with pdfplumber.open(caminho) as pdf:
        for pagina in pdf.pages:
            for achado in LINHA.finditer(pagina.extract_text() or ""):
                valor = Decimal(achado["valor"].replace(".", "").replace(",", "."))
                totais[achado["nome"].title(), achado["quem"].lower()] += valor

for (nome, quem), soma in sorted(totais.items()):
    print(f"{nome:<40} {quem:<12} R$ {soma:>10}")
