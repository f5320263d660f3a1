"""Taxas de IVA por região e cálculo do total da fatura."""
from decimal import ROUND_HALF_UP, Decimal

TAXAS = {
    "continente": {"normal": 23, "intermedia": 13, "reduzida": 6},
    "madeira": {"normal": 22, "intermedia": 12, "reduzida": 5},
    "acores": {"normal": 16, "intermedia": 9, "reduzida": 4},
}


def total(base: str, regiao: str = "continente", taxa: str = "normal") -> Decimal:
    percentagem = Decimal(TAXAS[regiao][taxa])
    valor = Decimal(base) * (1 + percentagem / 100)
    return valor.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_total():
    assert total("100") == Decimal("123.00")
    assert total("100", "acores", "reduzida") == Decimal("104.00")


if __name__ == "__main__":
    test_total()
    print(total("1999.90", "madeira"))
