class Row:
    total = 3


for name in ("total",):
    print(getattr(Row, name))
