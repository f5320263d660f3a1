"""Put delivery call-offs on the company's EDI gateway."""
import sys
from pathlib import Path

import paramiko

GATEWAY = "edi-gw.corp.example"
OUTBOX = Path("outbox")
DONE = Path("outbox/done")


def connect() -> paramiko.SSHClient:
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(GATEWAY, username="edi_out", allow_agent=True, timeout=20)
    return client


def main() -> int:
    files = sorted(OUTBOX.glob("DELFOR_*.edi"))
    if not files:
        print("Nothing to send")
        return 0
    DONE.mkdir(exist_ok=True)
    client = connect()
    try:
        sftp = client.open_sftp()
        for path in files:
            sftp.put(str(path), f"/in/{path.name}.part")
            sftp.rename(f"/in/{path.name}.part", f"/in/{path.name}")
            path.rename(DONE / path.name)
            print("delivered", path.name)
    except paramiko.SSHException as exc:
        print(f"SFTP failed: {exc}", file=sys.stderr)
        return 1
    finally:
        client.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
