import os
from pyrfc import Connection

conn = Connection(ashost="sapprd", sysnr="00", client="300", user=os.environ["U"], passwd=os.environ["P"])
out = conn.call("RFC_READ_TABLE", QUERY_TABLE="BSEG", DELIMITER="|", ROWCOUNT=0)
print(len(out["DATA"]))
