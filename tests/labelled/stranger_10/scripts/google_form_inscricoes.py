import json
from datetime import date

respostas = json.load(open("respostas.json", encoding="utf-8"))["responses"]
hoje = date.today()
turmas = {}
for r in respostas:
    a = r["answers"]
    n = date.fromisoformat(a["nascimento"])
    idade = hoje.year - n.year - ((hoje.month, hoje.day) < (n.month, n.day))
    turmas.setdefault("5-7" if idade < 8 else "8-12", []).append(
        (a["nome_crianca"], a["nome_mae"], a["whatsapp"], a.get("toma_remedio", "")))

for turma, lista in turmas.items():
    print(turma)
    for crianca, mae, fone, remedio in sorted(lista):
        print("  ", crianca, "|", mae, fone, "| REMÉDIO: " + remedio if remedio else "")
