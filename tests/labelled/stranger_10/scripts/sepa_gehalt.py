import sys
import xml.etree.ElementTree as ET

ns = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}
summe = 0.0
for tx in ET.parse(sys.argv[1]).iterfind(".//p:CdtTrfTxInf", ns):
    betrag = float(tx.findtext("p:Amt/p:InstdAmt", namespaces=ns))
    zweck = tx.findtext("p:RmtInf/p:Ustrd", "", ns)
    if "GEHALT" in zweck.upper():
        summe += betrag
        print(tx.findtext("p:Cdtr/p:Nm", namespaces=ns), tx.findtext("p:CdtrAcct/p:Id/p:IBAN", namespaces=ns), f"{betrag:.2f}", sep=";")
print("Summe", f"{summe:.2f}", file=sys.stderr)
