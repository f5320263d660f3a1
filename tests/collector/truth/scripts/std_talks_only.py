DSN = 'postgresql://bob:pw@db1/ledger'
prompt = 'ask api.openai.com with model gpt-4o'
print(len(DSN), 'in.xlsx' in prompt)
