"""Taxa de ocupação da agenda por especialidade e turno."""
import pandas as pd


def turno(hora: str) -> str:
    return "manhã" if int(hora[:2]) < 12 else "tarde"


def main():
    # horarios.csv: data;hora;especialidade;status  (sem identificação de ninguém)
    df = pd.read_csv("horarios.csv", sep=";", parse_dates=["data"], dayfirst=True)
    df["turno"] = df["hora"].map(turno)
    total = df.groupby(["especialidade", "turno"]).size()
    ocupados = df[df["status"].isin(["realizada", "marcada"])].groupby(["especialidade", "turno"]).size()
    faltas = df[df["status"] == "falta"].groupby(["especialidade", "turno"]).size()
    tabela = pd.DataFrame({
        "horarios": total,
        "ocupacao_%": (ocupados / total * 100).round(1),
        "faltas_%": (faltas / total * 100).round(1),
    }).fillna(0)
    print(tabela)
    tabela.to_excel("ocupacao.xlsx")


if __name__ == "__main__":
    main()
