import teradatasql, json
params = json.dumps({"host": "tdprod", "user": "u_bi", "password": "Td#2026bi"})
with teradatasql.connect(params) as con:
    with con.cursor() as cur:
        cur.execute("sel count(*) from dw.vendas")
        print(cur.fetchall())
