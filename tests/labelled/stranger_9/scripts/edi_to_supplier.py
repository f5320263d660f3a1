"""Upload the forecast to the supplier."""
import os
from pathlib import Path

import paramiko

HOST, PORT = "sftp.rodamientos-levante.example", 22
USER = "cust_0471"
SECRET = "tornillo-M8x40-zinc"

transport = paramiko.Transport((HOST, PORT))
transport.connect(username=USER, password=SECRET)
sftp = paramiko.SFTPClient.from_transport(transport)

outbox = Path(r"\\fileserver\edi\outbox")
sent = outbox / "sent"
for path in outbox.glob("DELFOR_*.edi"):
    sftp.put(str(path), f"/in/{path.name}.part")
    sftp.rename(f"/in/{path.name}.part", f"/in/{path.name}")
    os.replace(path, sent / path.name)
    print("uploaded", path.name)

sftp.close()
transport.close()
