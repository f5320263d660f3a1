# replays the sales that failed
SALES = [
    ("2026-10-01", "4111-1111-1111-1112", 120.50),
    ("2026-10-02", "SN-5500000000000004-X", 99.90),
]
for day, serial, value in SALES:
    print(day, value)
