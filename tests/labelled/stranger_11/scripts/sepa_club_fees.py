import datetime as dt
import xml.etree.ElementTree as ET

import pandas as pd

NS = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.02"
members = pd.read_excel("members_fees.xlsx", dtype=str)
members["fee"] = members["fee"].astype(float)

root = ET.Element("Document", xmlns=NS)
init = ET.SubElement(root, "CstmrDrctDbtInitn")
head = ET.SubElement(init, "GrpHdr")
ET.SubElement(head, "MsgId").text = f"FEES-{dt.date.today():%Y%m%d}"
ET.SubElement(head, "NbOfTxs").text = str(len(members))
ET.SubElement(head, "CtrlSum").text = f"{members['fee'].sum():.2f}"
payment = ET.SubElement(init, "PmtInf")
for m in members.itertuples():
    tx = ET.SubElement(payment, "DrctDbtTxInf")
    ET.SubElement(tx, "InstdAmt", Ccy="EUR").text = f"{m.fee:.2f}"
    ET.SubElement(ET.SubElement(tx, "Dbtr"), "Nm").text = m.account_holder
    ET.SubElement(ET.SubElement(ET.SubElement(tx, "DbtrAcct"), "Id"), "IBAN").text = m.iban.replace(" ", "")
    ET.SubElement(tx, "MndtId").text = m.mandate
ET.ElementTree(root).write("fees.xml", encoding="utf-8", xml_declaration=True)
