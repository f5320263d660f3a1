"""Build a SEPA credit transfer file (pain.001) from the salary sheet."""
import datetime as dt
import xml.etree.ElementTree as ET

from openpyxl import load_workbook

NS = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"
COMPANY = "Brenner Foerdertechnik GmbH"

sheet = load_workbook("salaries_november.xlsx", data_only=True)["Net pay"]
payments = []
for full_name, iban, net_salary in sheet.iter_rows(min_row=2, max_col=3, values_only=True):
    if not full_name:
        continue
    payments.append((full_name.strip(), iban.replace(" ", ""), round(float(net_salary), 2)))

root = ET.Element("Document", xmlns=NS)
init = ET.SubElement(root, "CstmrCdtTrfInitn")
head = ET.SubElement(init, "GrpHdr")
ET.SubElement(head, "MsgId").text = dt.datetime.now().strftime("SAL%Y%m%d%H%M")
ET.SubElement(head, "CreDtTm").text = dt.datetime.now().isoformat(timespec="seconds")
ET.SubElement(head, "NbOfTxs").text = str(len(payments))
ET.SubElement(head, "CtrlSum").text = f"{sum(p[2] for p in payments):.2f}"

block = ET.SubElement(init, "PmtInf")
ET.SubElement(block, "PmtMtd").text = "TRF"
ET.SubElement(ET.SubElement(block, "Dbtr"), "Nm").text = COMPANY

for full_name, iban, net_salary in payments:
    tx = ET.SubElement(block, "CdtTrfTxInf")
    ET.SubElement(ET.SubElement(tx, "Amt"), "InstdAmt", Ccy="EUR").text = f"{net_salary:.2f}"
    ET.SubElement(ET.SubElement(tx, "Cdtr"), "Nm").text = full_name
    account = ET.SubElement(ET.SubElement(tx, "CdtrAcct"), "Id")
    ET.SubElement(account, "IBAN").text = iban
    ET.SubElement(ET.SubElement(tx, "RmtInf"), "Ustrd").text = "Salary November"

ET.ElementTree(root).write("salaries.xml", encoding="utf-8", xml_declaration=True)
print(f"{len(payments)} payments written to salaries.xml")
