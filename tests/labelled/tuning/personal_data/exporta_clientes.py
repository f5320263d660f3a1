# Exporta os clientes para a planilha da diretoria
import pandas as pd
import sqlalchemy as sa

motor = sa.create_engine("oracle://@PROD")
df = pd.read_sql("select nome_completo, cpf, data_nascimento, telefone from clientes", motor)
df.to_excel("clientes.xlsx", index=False)
