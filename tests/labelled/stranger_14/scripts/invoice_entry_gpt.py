"""Invoice entry: PDF -> model -> dbo.InvoiceInbox"""
import base64
import json
import logging
from pathlib import Path

import fitz
import pyodbc
from openai import OpenAI

log = logging.getLogger("invoice_entry")
INBOX = Path(r"\\fs-mill\invoices\inbox")
PROMPT = "Read this invoice. Answer only JSON with the keys supplier, number, date (YYYY-MM-DD), net, vat, gross, currency."


class InvoiceReader:
    def __init__(self):
        self.client = OpenAI()  # the key stands in the environment

    def read(self, pdf: Path) -> dict:
        with fitz.open(pdf) as doc:
            png = doc[0].get_pixmap(dpi=150).tobytes("png")
        image = "data:image/png;base64," + base64.b64encode(png).decode()
        answer = self.client.chat.completions.create(
            model="gpt-4o",
            response_format={"type": "json_object"},
            messages=[{"role": "user", "content": [
                {"type": "text", "text": PROMPT},
                {"type": "image_url", "image_url": {"url": image}},
            ]}],
        )
        return json.loads(answer.choices[0].message.content)


def main():
    logging.basicConfig(level=logging.INFO)
    reader = InvoiceReader()
    with pyodbc.connect("DSN=ERP_MILL;Trusted_Connection=yes") as cn:
        for pdf in INBOX.glob("*.pdf"):
            inv = reader.read(pdf)
            cn.execute(
                "INSERT INTO dbo.InvoiceInbox (supplier, number, inv_date, net, vat, gross, currency, file_name) VALUES (?,?,?,?,?,?,?,?)",
                inv["supplier"], inv["number"], inv["date"], inv["net"], inv["vat"], inv["gross"], inv["currency"], pdf.name,
            )
            pdf.rename(INBOX / "done" / pdf.name)
            log.info("entered %s %s", inv["supplier"], inv["number"])


if __name__ == "__main__":
    main()
