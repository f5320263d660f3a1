import mysql.connector as m
c = m.connect(host="10.20.4.17", user="root", passwd="treasury1", db="cash")
k = c.cursor()
k.execute("select bank, currency, sum(balance) from positions where value_date = curdate() group by bank, currency")
t = {}
for bank, cur, bal in k:
    print(f"{bank:20} {cur} {bal:>18,.2f}")
    t[cur] = t.get(cur, 0) + bal
print("-" * 45)
for cur, bal in t.items():
    print(f"{'TOTAL':20} {cur} {bal:>18,.2f}")
c.close()
