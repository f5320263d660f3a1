import pandas as pd

alunos = pd.read_csv("alunos.csv")
saida = alunos[["nome_aluno", "nome_mae", "celular"]]
saida.to_json("alunos.json")
