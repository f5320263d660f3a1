import teradatasql

with teradatasql.connect(host="tdprod.bancoribeira.example", logmech="KRB5") as con, con.cursor() as cur:
    cur.execute("SELECT product_cd, SUM(bal_amt), COUNT(*) FROM dwh.deposit_daily WHERE branch_cd = ? AND as_of_dt = CURRENT_DATE - 1 GROUP BY 1", ["0417"])
    for product, balance, accounts in cur.fetchall():
        print(f"{product:<10}{balance:>16,.2f}{accounts:>7}")
