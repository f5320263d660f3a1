import duckdb

con = duckdb.connect()

result = con.execute(
    """
    SELECT b.cost_centre, b.account, b.budget, COALESCE(a.actual, 0) AS actual,
           COALESCE(a.actual, 0) - b.budget AS deviation
      FROM read_parquet('//wc-fs/public/controlling/budget_2024.parquet') b
      LEFT JOIN read_csv('//wc-fs/finance/actual_ytd.csv', delim = ';', header = true) a
        USING (cost_centre, account)
     ORDER BY abs(deviation) DESC
     LIMIT 40
    """
).df()

result.to_excel("budget_deviation.xlsx", index=False)
print(result.head(10).to_string(index=False))
