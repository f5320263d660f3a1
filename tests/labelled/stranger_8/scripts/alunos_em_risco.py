"""Lista alunos com risco de reprovação e o contato do responsável."""
import pandas as pd

MEDIA_MINIMA = 6.0
FALTAS_MAXIMAS = 0.25


def main() -> None:
    notas = pd.read_excel("notas_7b.xlsx")
    disciplinas = [c for c in notas.columns if c.startswith("nota_")]
    notas["media"] = notas[disciplinas].mean(axis=1).round(1)
    notas["faltas"] = notas["dias_ausente"] / notas["dias_letivos"]
    risco = notas[(notas["media"] < MEDIA_MINIMA) | (notas["faltas"] > FALTAS_MAXIMAS)]
    colunas = ["nome_aluno", "data_nascimento", "media", "faltas", "nome_responsavel", "celular_responsavel"]
    risco[colunas].sort_values("media").to_excel("alunos_em_risco.xlsx", index=False)
    print(f"{len(risco)} de {len(notas)} alunos em risco")


if __name__ == "__main__":
    main()
