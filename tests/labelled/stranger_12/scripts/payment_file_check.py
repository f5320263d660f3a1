import sys
from decimal import Decimal
from pathlib import Path

from lxml import etree

NS = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


def check(path: Path) -> bool:
    tree = etree.parse(str(path))
    header_count = int(tree.findtext(".//p:GrpHdr/p:NbOfTxs", namespaces=NS))
    header_sum = Decimal(tree.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=NS))
    amounts = [Decimal(e.text) for e in tree.iterfind(".//p:CdtTrfTxInf/p:Amt/p:InstdAmt", NS)]
    ok = len(amounts) == header_count and sum(amounts) == header_sum
    print(f"{path.name}: {len(amounts)}/{header_count} entries, {sum(amounts)}/{header_sum} "
          f"{'ok' if ok else 'DOES NOT MATCH'}")
    return ok


results = [check(Path(name)) for name in sys.argv[1:]]
sys.exit(0 if all(results) else 1)
