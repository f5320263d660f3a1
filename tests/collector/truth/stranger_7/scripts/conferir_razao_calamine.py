"""Confere o total do razão com a leitura rápida."""

from python_calamine import CalamineWorkbook

livro = CalamineWorkbook.from_path("in.xlsx")
with open("conferencia.txt", "w", encoding="utf-8") as f:
    for nome in livro.sheet_names:
        linhas = livro.get_sheet_by_name(nome).to_python()
        soma = sum(valor for linha in linhas for valor in linha if isinstance(valor, (int, float)))
        f.write(f"{nome}: {len(linhas)} linhas, soma {soma}\n")
