# -*- coding: utf-8 -*-
import pandas as pd

divida = pd.read_csv('divida_ativa.csv', sep=';', dtype=str, encoding='latin-1')
divida['VALOR'] = divida['VALOR'].str.replace('.', '', regex=False).str.replace(',', '.', regex=False).astype(float)
antiga = divida[divida['EXERCICIO'].astype(int) <= 2024]

mala = antiga.groupby(['INSCRICAO', 'CONTRIBUINTE', 'CPF_CNPJ', 'LOGRADOURO', 'NUMERO', 'BAIRRO', 'CEP'], as_index=False)['VALOR'].sum()
mala.sort_values('CEP').to_excel('mala_direta_iptu.xlsx', index=False)
print('%d cartas, R$ %.2f' % (len(mala), mala['VALOR'].sum()))
