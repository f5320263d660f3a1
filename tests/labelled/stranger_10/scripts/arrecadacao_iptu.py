# -*- coding: utf-8 -*-
import pandas as pd

arrec = pd.read_csv('arrecadacao_por_bairro.csv', sep=';', dtype=str, encoding='latin-1')
for coluna in ('LANCADO', 'ARRECADADO'):
    arrec[coluna] = arrec[coluna].str.replace('.', '', regex=False).str.replace(',', '.', regex=False).astype(float)

quadro = arrec.groupby(['BAIRRO', 'EXERCICIO'], as_index=False)[['LANCADO', 'ARRECADADO']].sum()
quadro['PCT'] = (quadro['ARRECADADO'] / quadro['LANCADO'] * 100).round(1)
quadro.sort_values('PCT').to_excel('arrecadacao_iptu.xlsx', index=False)
print('%d linhas, R$ %.2f' % (len(quadro), quadro['ARRECADADO'].sum()))
