"""Fields of supplier invoices, by whatever model LITELLM_MODEL names."""
import os
import json
import sys

import litellm
from pypdf import PdfReader

MODEL = os.environ.get("LITELLM_MODEL", "azure/gpt-4o-mini")
SCHEMA = '{"supplier": str, "invoice_no": str, "date": "YYYY-MM-DD", "net": float, "vat": float, "currency": str}'

for path in sys.argv[1:]:
    text = "\n".join(p.extract_text() for p in PdfReader(path).pages)
    answer = litellm.completion(
        model=MODEL,
        messages=[{"role": "user", "content": f"Return only JSON like {SCHEMA} for this invoice:\n{text[:12000]}"}],
    )
    fields = json.loads(answer["choices"][0]["message"]["content"])
    print(path, fields["supplier"], fields["invoice_no"], fields["net"] + fields["vat"], fields["currency"], sep="\t")
