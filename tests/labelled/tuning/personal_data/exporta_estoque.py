# Exporta o estoque para a planilha da diretoria
import pandas as pd
import sqlalchemy as sa

motor = sa.create_engine("oracle://@PROD")
df = pd.read_sql("select codigo, descricao, quantidade, deposito from estoque", motor)
df.to_excel("estoque.xlsx", index=False)
