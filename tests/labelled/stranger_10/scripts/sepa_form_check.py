import sys
import xml.etree.ElementTree as ET
from decimal import Decimal

ns = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}
for name in sys.argv[1:]:
    wurzel = ET.parse(name).getroot()
    kopf = wurzel.find(".//p:GrpHdr", ns)
    betraege = [Decimal(e.text) for e in wurzel.iterfind(".//p:InstdAmt", ns)]
    gut = len(betraege) == int(kopf.findtext("p:NbOfTxs", namespaces=ns)) and sum(betraege) == Decimal(kopf.findtext("p:CtrlSum", namespaces=ns))
    print(name, "ok" if gut else "Kopf passt nicht")
