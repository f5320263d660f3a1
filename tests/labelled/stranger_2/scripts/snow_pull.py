import snowflake.connector
ctx = snowflake.connector.connect(user="ETL_FIN", password="Sn0wfl@ke26", account="ab12345.sa-east-1", warehouse="WH_FIN")
cs = ctx.cursor()
cs.execute("select sum(valor) from receita")
print(cs.fetchone())
