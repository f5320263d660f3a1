import csv
with open("atendimentos.csv", encoding="utf-8") as f, open("resumo.txt", "w") as out:
    for l in csv.DictReader(f):
        out.write(f"{l['nome_paciente']};{l['cns']};{l['cid10']}\n")
