import csv, collections
c = collections.Counter()
for r in csv.DictReader(open("gates.csv"), delimiter=";"):
    try:
        c[r["gate"]] += int(r["pallets"])
    except ValueError:
        pass  # header repeated in the middle of the file
for gate, n in sorted(c.items()):
    print(gate, n)
print("sum", sum(c.values()))
with open("gates_sum.txt", "w") as f:
    f.writelines(f"{g}\t{n}\n" for g, n in c.most_common())
