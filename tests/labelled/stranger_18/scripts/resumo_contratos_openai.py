from pathlib import Path
from openai import OpenAI
from pypdf import PdfReader

cliente = OpenAI()
for pdf in Path("contratos").glob("*.pdf"):
    texto = "\n".join(p.extract_text() or "" for p in PdfReader(pdf).pages)[:40000]
    r = cliente.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": "Resuma o contrato em 8 topicos."},
                  {"role": "user", "content": texto}],
    )
    pdf.with_suffix(".txt").write_text(r.choices[0].message.content, encoding="utf-8")
