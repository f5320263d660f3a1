"""Checks the metadata of all EPUB files."""
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

DC = "{http://purl.org/dc/elements/1.1/}"
OPF = "{http://www.idpf.org/2007/opf}"


def problems(epub):
    with zipfile.ZipFile(epub) as z:
        container = ET.fromstring(z.read("META-INF/container.xml"))
        opf_name = container.find(".//{*}rootfile").attrib["full-path"]
        opf = ET.fromstring(z.read(opf_name))
    if opf.find(f".//{DC}language") is None:
        yield "no language"
    ids = [e.text or "" for e in opf.iter(f"{DC}identifier")]
    if not any("978" in i for i in ids):
        yield "no ISBN"
    if not any("cover" in m.attrib.get("name", "") for m in opf.iter(f"{OPF}meta")):
        yield "no cover"


bad = 0
for epub in sorted(Path(sys.argv[1]).rglob("*.epub")):
    for problem in problems(epub):
        print(f"{epub.name}: {problem}")
        bad += 1
sys.exit(bad > 0)
