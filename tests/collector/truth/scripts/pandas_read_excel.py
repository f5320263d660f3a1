import pandas

print(len(pandas.read_excel('in.xlsx', sheet_name='Ledger')))
