import re
from pathlib import Path

import requests

SERVICE = "https://api.ocr.space/parse/image"


def ocr(path: Path, key: str) -> str:
    with path.open("rb") as scan:
        reply = requests.post(
            SERVICE,
            files={"file": scan},
            data={"apikey": key, "language": "eng", "OCREngine": 2},
            timeout=90,
        )
    return reply.json()["ParsedResults"][0]["ParsedText"]


def main():
    key = Path.home().joinpath(".ocrspace").read_text().strip()
    with open("permits.csv", "w") as out:
        out.write("file;applicant;plot\n")
        for scan in Path("scans").glob("*.png"):
            text = ocr(scan, key)
            applicant = re.search(r"Applicant:\s*(.+)", text)
            plot = re.search(r"Plot No\.?\s*(\S+)", text)
            out.write(f"{scan.name};{applicant and applicant[1]};{plot and plot[1]}\n")


main()
