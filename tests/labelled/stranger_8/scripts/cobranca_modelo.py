"""Preenche a carta padrão de cobrança para cada empresa."""
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

SAIDA = Path("cartas")


def faixa(dias: int) -> str:
    if dias > 60:
        return "terceiro aviso"
    return "segundo aviso" if dias > 30 else "primeiro aviso"


def main() -> None:
    SAIDA.mkdir(exist_ok=True)
    titulos = pd.read_excel("titulos_vencidos.xlsx")
    for empresa, grupo in titulos.groupby("razao_social"):
        carta = DocxTemplate("modelo_cobranca.docx")
        carta.render({
            "razao_social": empresa,
            "aviso": faixa(int(grupo["dias"].max())),
            "total": f"{grupo['valor'].sum():,.2f}",
            "titulos": grupo.to_dict("records"),
        })
        carta.save(SAIDA / f"{empresa}.docx")


if __name__ == "__main__":
    main()
