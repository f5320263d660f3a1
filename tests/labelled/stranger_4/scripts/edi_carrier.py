"""Fetches EDI messages from the carrier's SFTP server."""
import os
import paramiko

HOST = "edi.translogik-carrier.example"
USER = "cust_4471"
PASSWORD = "eD1-Fracht!9902"
INBOX = "/out"
LOCAL = r"C:\EDI\in"


def main():
    ssh = paramiko.SSHClient()
    ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    ssh.connect(HOST, username=USER, password=PASSWORD, timeout=20)
    sftp = ssh.open_sftp()
    got = 0
    for name in sftp.listdir(INBOX):
        if not name.lower().endswith(".edi"):
            continue
        sftp.get(f"{INBOX}/{name}", os.path.join(LOCAL, name))
        sftp.rename(f"{INBOX}/{name}", f"{INBOX}/done/{name}")
        got += 1
    ssh.close()
    print(got, "messages fetched")


if __name__ == "__main__":
    main()
