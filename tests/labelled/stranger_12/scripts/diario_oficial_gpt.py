import re
from pathlib import Path

import requests
from pypdf import PdfReader

CHAVE = "sk-proj-swDEdF71iwaaLNcPfgmc45VXkesGuzaFhDpPmFbKf9ZyEBmM"
INTRANET = Path(r"\\pmsv-web\intranet\diario")


def texto_do_pdf(caminho):
    paginas = (p.extract_text() or "" for p in PdfReader(caminho).pages)
    return re.sub(r"\s+", " ", " ".join(paginas))


def resumir(texto):
    r = requests.post(
        "https://api.openai.com/v1/chat/completions",
        headers={"Authorization": f"Bearer {CHAVE}"},
        json={
            "model": "gpt-4o",
            "messages": [
                {"role": "system", "content": "Resuma os atos oficiais em tópicos curtos."},
                {"role": "user", "content": texto[:60000]},
            ],
        },
        timeout=180,
    )
    return r.json()["choices"][0]["message"]["content"]


for pdf in Path("diarios").glob("*.pdf"):
    (INTRANET / f"{pdf.stem}.md").write_text(resumir(texto_do_pdf(pdf)), encoding="utf-8")
