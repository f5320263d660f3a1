"""Fetches EDI messages from our own gateway; only the known host key is accepted."""
import os
from pathlib import Path

import paramiko

HOST = "edi-gw.corp.local"
LOCAL = Path("in")


def main():
    ssh = paramiko.SSHClient()
    ssh.load_host_keys(os.path.expanduser("~/.ssh/known_hosts"))
    ssh.set_missing_host_key_policy(paramiko.RejectPolicy())
    ssh.connect(HOST, username=os.environ["EDI_USER"], key_filename=os.environ["EDI_KEYFILE"])
    LOCAL.mkdir(exist_ok=True)
    with ssh.open_sftp() as sftp:
        for name in sftp.listdir("/out"):
            sftp.get(f"/out/{name}", str(LOCAL / name))
            print("got", name)
    ssh.close()


if __name__ == "__main__":
    main()
