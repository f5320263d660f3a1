import re
from pathlib import Path

VOGAIS = re.compile(r"[aeiouáéíóúâêôãõà]+", re.IGNORECASE)


def silabas(palavra: str) -> int:
    return max(len(VOGAIS.findall(palavra)), 1)


def flesch(texto: str) -> float:
    frases = [f for f in re.split(r"[.!?]+", texto) if f.strip()]
    palavras = re.findall(r"\w+", texto)
    if not palavras:
        return 0.0
    media_frase = len(palavras) / len(frases)
    media_silabas = sum(map(silabas, palavras)) / len(palavras)
    return 248.835 - 1.015 * media_frase - 84.6 * media_silabas


for roteiro in sorted(Path("roteiros").glob("*.md")):
    texto = roteiro.read_text(encoding="utf-8")
    longas = [f.strip() for f in re.split(r"[.!?]+", texto) if len(f.split()) > 25]
    print(f"{roteiro.name:<30} {flesch(texto):5.1f}  {len(longas)} frase(s) longa(s)")
