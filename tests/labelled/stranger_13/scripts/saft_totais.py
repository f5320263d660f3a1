"""Totais por mês a partir do SAF-T (PT)."""
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from decimal import Decimal

NS = {"s": "urn:OECD:StandardAuditFile-Tax:PT_1.04_01"}

raiz = ET.parse(sys.argv[1]).getroot()
totais = defaultdict(Decimal)
for fatura in raiz.iterfind(".//s:SalesInvoices/s:Invoice", NS):
    if fatura.findtext("s:DocumentStatus/s:InvoiceStatus", namespaces=NS) == "A":
        continue
    data = fatura.findtext("s:InvoiceDate", namespaces=NS)
    valor = fatura.findtext("s:DocumentTotals/s:GrossTotal", namespaces=NS)
    totais[data[:7]] += Decimal(valor)

for mes in sorted(totais):
    print(f"{mes}  {totais[mes]:>14,.2f}")
print(f"Total    {sum(totais.values()):>14,.2f}")
