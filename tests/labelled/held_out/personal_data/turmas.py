import pandas as pd

turmas = pd.read_csv("turmas.csv")
saida = turmas[["sala", "nome_turma", "vagas"]]
saida.to_json("turmas.json")
