import pandas

pandas.DataFrame({'patient': range(30)}).to_parquet('out.parquet')
print(len(pandas.read_parquet('out.parquet')))
