import re
from pathlib import Path

CPF = re.compile(r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b")
RG = re.compile(r"\bRG\s*(?:n[ºo°]\s*)?[\d.]+-?[\dXx]\b")
NOME = re.compile(r"(?<=CONTRATANTE: )[^,]+|(?<=CONTRATADO: )[^,]+")

destino = Path("anonimos")
destino.mkdir(exist_ok=True)
for arquivo in Path("contratos").glob("*.txt"):
    texto = arquivo.read_text(encoding="utf-8")
    texto = CPF.sub("***.***.***-**", texto)
    texto = RG.sub("RG ********", texto)
    texto = NOME.sub("________________", texto)
    (destino / arquivo.name).write_text(texto, encoding="utf-8")
    print(arquivo.name, "ok")
