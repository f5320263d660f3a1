"""Bills of lading into JSON with Mistral."""
import json
import sys
from pathlib import Path

import pdfplumber
from mistralai import Mistral

client = Mistral(api_key="Xq7vLm2RtZk9WbYcN4HdJfPs8GaUeTo3")

FIELDS = "vessel, voyage, port_of_loading, port_of_discharge, containers (list of number, seal, weight_kg)"


def extract(pdf: Path) -> dict:
    with pdfplumber.open(pdf) as doc:
        text = "\n".join(page.extract_text() or "" for page in doc.pages)
    answer = client.chat.complete(
        model="mistral-small-latest",
        response_format={"type": "json_object"},
        messages=[{"role": "user", "content": f"Extract as JSON: {FIELDS}\n\n{text}"}],
    )
    return json.loads(answer.choices[0].message.content)


for name in sys.argv[1:]:
    pdf = Path(name)
    pdf.with_suffix(".json").write_text(json.dumps(extract(pdf), indent=2), encoding="utf-8")
