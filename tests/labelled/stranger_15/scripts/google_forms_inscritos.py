"""Gera a lista de presença a partir das inscrições do evento."""
import pandas as pd
from docx import Document
from docx.shared import Cm

COLUNAS = {"Carimbo de data/hora": "quando", "Nome completo": "nome", "E-mail": "email",
           "Curso": "curso", "Restrição alimentar": "restricao"}


def carregar(caminhos):
    df = pd.concat([pd.read_csv(c) for c in caminhos]).rename(columns=COLUNAS)
    df["email"] = df["email"].str.lower().str.strip()
    df["nome"] = df["nome"].str.title().str.strip()
    return df.sort_values("quando").drop_duplicates("email", keep="last").sort_values("nome")


def lista(df, saida):
    doc = Document()
    doc.add_heading("Lista de presença", 1)
    tabela = doc.add_table(rows=1, cols=3, style="Table Grid")
    for celula, titulo in zip(tabela.rows[0].cells, ("Nome", "Curso", "Assinatura")):
        celula.text = titulo
    for p in df.itertuples():
        linha = tabela.add_row()
        linha.height = Cm(0.9)
        linha.cells[0].text, linha.cells[1].text = p.nome, str(p.curso)
    doc.save(saida)


inscritos = carregar(["inscricoes_1.csv", "inscricoes_2.csv"])
lista(inscritos, "presenca.docx")
print(len(inscritos), "inscritos;", inscritos["restricao"].notna().sum(), "com restrição alimentar")
