"""Grava o cadastro no formato do sistema antigo (dBase)."""
import dbf

tabela = dbf.Table("cadastro.dbf", "codigo N(6,0); nome C(30); limite N(10,2)", codepage="cp850")
tabela.open(mode=dbf.READ_WRITE)
for codigo, nome, limite in ((1, "Mercearia Lopes", 500.0), (2, "Café Central", 320.5)):
    tabela.append((codigo, nome, limite))
print(len(tabela), "registros")
tabela.close()
