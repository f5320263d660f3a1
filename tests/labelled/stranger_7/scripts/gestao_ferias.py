"""Lista funcionários com férias a vencer nos próximos 60 dias."""
from datetime import date, timedelta

import pandas as pd

ARQUIVO = "funcionarios.xlsx"
LIMITE_DIAS = 60


def vencimento(admissao, ultimo_gozo):
    """Fim do período concessivo: 23 meses após o início do período aquisitivo."""
    inicio = ultimo_gozo if pd.notna(ultimo_gozo) else admissao
    return inicio + pd.DateOffset(months=23)


def main():
    df = pd.read_excel(ARQUIVO, parse_dates=["data_admissao", "ultimo_gozo"], dtype={"cpf": str, "matricula": str})
    df["vence_em"] = [vencimento(a, g) for a, g in zip(df["data_admissao"], df["ultimo_gozo"])]
    limite = pd.Timestamp(date.today() + timedelta(days=LIMITE_DIAS))
    proximos = df[df["vence_em"] <= limite].sort_values("vence_em")

    for f in proximos.itertuples():
        print(f"{f.matricula} {f.nome_completo:<35} {f.cpf} vence em {f.vence_em:%d/%m/%Y}")

    proximos[["matricula", "nome_completo", "cpf", "setor", "vence_em"]].to_excel("ferias_vencendo.xlsx", index=False)
    print(f"\n{len(proximos)} funcionários no relatório")


if __name__ == "__main__":
    main()
