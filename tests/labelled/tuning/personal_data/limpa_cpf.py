import re


def limpa(texto):
    """Tira pontos e tracos de qualquer codigo."""
    return re.sub(r"\D", "", texto)


print(limpa("00.000-0"))
