"""Builds the SEPA file out of the approved payments."""
import csv

from lxml import etree

root = etree.Element("Document", nsmap={None: "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"})
group = etree.SubElement(etree.SubElement(root, "CstmrCdtTrfInitn"), "PmtInf")
with open("in.csv", newline="") as f:
    for row in csv.DictReader(f):
        transfer = etree.SubElement(group, "CdtTrfTxInf")
        etree.SubElement(transfer, "InstdAmt", Ccy="EUR").text = row["amount"]
        etree.SubElement(transfer, "Nm").text = row["name"]
with open("sepa_payment.xml", "wb") as f:
    f.write(etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8"))
