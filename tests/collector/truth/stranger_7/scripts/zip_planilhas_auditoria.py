"""Compacta a planilha e o CSV para a auditoria externa."""

import zipfile

with zipfile.ZipFile("auditoria_2026.zip", "w", compression=zipfile.ZIP_DEFLATED) as pacote:
    for nome in ("in.xlsx", "in.csv"):
        pacote.write(nome, arcname=f"auditoria/{nome}")
    print(len(pacote.namelist()), "arquivos")
