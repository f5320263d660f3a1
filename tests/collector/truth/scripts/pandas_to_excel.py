import pandas

pandas.DataFrame({'a': range(12)}).to_excel('out.xlsx', sheet_name='Sums', index=False)
