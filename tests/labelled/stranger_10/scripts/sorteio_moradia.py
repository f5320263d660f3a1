import csv, hashlib, random, sys

semente = int(hashlib.sha256(sys.argv[1].encode()).hexdigest(), 16)  # número da loteria federal
with open("inscritos.csv", encoding="utf-8") as fh:
    inscritos = list(csv.DictReader(fh))

grupos = {"idoso": [], "pcd": [], "geral": []}
for p in inscritos:
    grupo = "pcd" if p["deficiencia"] else "idoso" if int(p["idade"]) >= 60 else "geral"
    grupos[grupo].append(p)

for nome, vagas in (("idoso", 6), ("pcd", 6), ("geral", 28)):
    random.Random(semente).shuffle(grupos[nome])
    for ordem, p in enumerate(grupos[nome][:vagas], 1):
        print(nome, ordem, p["nis"], p["nome"])
