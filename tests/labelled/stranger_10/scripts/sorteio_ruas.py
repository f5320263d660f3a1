import csv, hashlib, random, sys

semente = int(hashlib.sha256(sys.argv[1].encode()).hexdigest(), 16)  # número da loteria federal
with open("ruas.csv", encoding="utf-8") as fh:
    ruas = list(csv.DictReader(fh))

grupos = {"centro": [], "norte": [], "sul": []}
for r in ruas:
    grupos[r["regiao"]].append(r)

for nome, vagas in (("centro", 6), ("norte", 6), ("sul", 8)):
    random.Random(semente).shuffle(grupos[nome])
    for ordem, r in enumerate(grupos[nome][:vagas], 1):
        print(nome, ordem, r["codigo"], r["nome"])
