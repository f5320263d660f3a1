# Adds up the items of an electronic invoice and compares with its total before it is booked.
from lxml import etree

from invoice_text import INVOICE

NAMES = {"n": "http://www.portalfiscal.inf.br/nfe"}


def totals(text):
    tree = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    items = [float(value) for value in tree.xpath("//n:det/n:prod/n:vProd/text()", namespaces=NAMES)]
    return sum(items), float(tree.findtext(".//n:ICMSTot/n:vNF", namespaces=NAMES)), len(items)


if __name__ == "__main__":
    added, said, count = totals(INVOICE)
    print(f"{count} items, {added:.2f} added up, {said:.2f} on the invoice: {'equal' if abs(added - said) < 0.005 else 'DIFFERENT'}")
