from pyrfc import Connection
conn = Connection(ashost="10.20.1.5", sysnr="00", client="300", user="RFC_FIN", passwd="Inicial#01", lang="PT")
res = conn.call("RFC_READ_TABLE", QUERY_TABLE="BSEG", DELIMITER="|", ROWCOUNT=15000)
print(len(res["DATA"]))
