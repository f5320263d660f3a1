# reprocessa as vendas que falharam
VENDAS = [
    ("2026-10-01", "4539 1056 6499 7227", 120.50),
    ("2026-10-02", "4539 4950 9391 3089", 99.90),
]
for dia, cartao, valor in VENDAS:
    print(dia, valor)
