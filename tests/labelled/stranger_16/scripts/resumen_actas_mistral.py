"""Resume actas municipales con Mistral."""
import os
from pathlib import Path

from docx import Document
from mistralai import Mistral

cliente = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
ACTAS = Path("actas_pleno")
INSTRUCCION = (
    "Resume el acta del pleno en un máximo de diez puntos: asunto, acuerdo y resultado de la votación. "
    "No inventes nada."
)


def leer(docx: Path) -> str:
    return "\n".join(p.text for p in Document(str(docx)).paragraphs if p.text.strip())


def resumir(texto: str) -> str:
    r = cliente.chat.complete(
        model="mistral-small-latest",
        messages=[{"role": "system", "content": INSTRUCCION}, {"role": "user", "content": texto}],
    )
    return r.choices[0].message.content


for acta in sorted(ACTAS.glob("*.docx")):
    salida = acta.with_suffix(".resumen.md")
    if salida.exists():
        continue
    salida.write_text(resumir(leer(acta)), encoding="utf-8")
    print("Hecho:", acta.name)
