VALUE = dict(zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", [*range(10), 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]))
WEIGHT = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
seen = set()
for line in open("delivery.txt"):
    vin, model = line.strip().split(";")[:2]
    check = sum(VALUE[c] * w for c, w in zip(vin, WEIGHT)) % 11
    if vin in seen or vin[8] != ("X" if check == 10 else str(check)) or vin[10] not in "KM":
        print("not valid:", vin, model)
    seen.add(vin)
