"""Extrai dados de documentos de admissão digitalizados (OCR + Mistral)."""
import json
import os
from pathlib import Path

import pytesseract
from mistralai import Mistral
from PIL import Image

PASTA = Path("admissao")
CAMPOS = ["nome", "cpf", "rg", "ctps", "pis", "data_nascimento", "nome_da_mae", "endereco"]

cliente = Mistral(api_key=os.environ["MISTRAL_API_KEY"])


def extrair(texto):
    resposta = cliente.chat.complete(
        model="mistral-small-latest",
        messages=[{"role": "user", "content": f"Extraia em JSON os campos {CAMPOS} deste documento:\n{texto}"}],
        response_format={"type": "json_object"},
    )
    return json.loads(resposta.choices[0].message.content)


def main():
    for pessoa in sorted(p for p in PASTA.iterdir() if p.is_dir()):
        texto = ""
        for imagem in pessoa.glob("*.jpg"):
            texto += pytesseract.image_to_string(Image.open(imagem), lang="por") + "\n"
        try:
            dados = extrair(texto)
        except (json.JSONDecodeError, KeyError) as erro:
            print(f"{pessoa.name}: {erro}")
            continue
        (pessoa / "dados.json").write_text(json.dumps(dados, ensure_ascii=False, indent=2), encoding="utf-8")
        print(f"{pessoa.name}: ok")


if __name__ == "__main__":
    main()
