"""Primeira descrição das radiografias com o modelo local do LM Studio."""
import base64
from pathlib import Path

import httpx
from pydicom import dcmread

LMSTUDIO = "http://127.0.0.1:1234/v1/chat/completions"

for ficheiro in sorted(Path("radiografias").glob("*.dcm")):
    ds = dcmread(ficheiro)
    png = ficheiro.with_suffix(".png").read_bytes()
    pedido = {
        "model": "llava-v1.6-mistral-7b",
        "messages": [{
            "role": "user",
            "content": [
                {"type": "text", "text": "Descreve esta ortopantomografia: dentes em falta, cáries, implantes."},
                {"type": "image_url", "image_url": {"url": "data:image/png;base64," + base64.b64encode(png).decode()}},
            ],
        }],
    }
    r = httpx.post(LMSTUDIO, json=pedido, timeout=300)
    r.raise_for_status()
    texto = r.json()["choices"][0]["message"]["content"]
    saida = Path("relatorios") / f"{ds.PatientID}_{ds.PatientName}.txt"
    saida.write_text(f"{ds.PatientName}, {ds.PatientBirthDate}\n\n{texto}", encoding="utf-8")
