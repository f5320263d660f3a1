"""Calculadora de diluições para o laboratório."""
import math

UNIDADES = {"mg": 1e-3, "ug": 1e-6, "g": 1.0}
CONTEXTO = {"sqrt": math.sqrt, "log": math.log, "pi": math.pi, "c1v1": lambda c1, v1, c2: c1 * v1 / c2}


def calcular(expressao: str) -> float:
    """Avalia a expressão escrita pelo utilizador, por exemplo c1v1(10, 5, 2)."""
    return eval(expressao, {**CONTEXTO, **UNIDADES})


def main() -> None:
    print("Escreva uma expressão (ou 'sair'):")
    while True:
        linha = input("> ").strip()
        if linha.lower() == "sair":
            break
        try:
            print(f"= {calcular(linha):.6g}")
        except Exception as erro:
            print(f"Erro: {erro}")


if __name__ == "__main__":
    main()
