import cx_Oracle, sys

# TODO move the login somewhere else
db = cx_Oracle.connect("sales_ro/Mango_88x@ora-erp.corp.example:1521/ERPPRD")
cur = db.cursor()
cur.execute("""select customer_no, count(*), sum(open_value) from order_positions
               where open_qty > 0 and plant = :p group by customer_no order by 3 desc""", p=sys.argv[1])
for no, n, value in cur:
    print(f"{no:>10} {n:>6} {value:>15,.2f}")
db.close()
