import pandas

pandas.DataFrame({'a': range(12)}).to_excel('out.ods', sheet_name='Sums', engine='odf')
