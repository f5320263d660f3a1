"""Upload the costing workbooks for a check."""
from ftplib import FTP_TLS
from pathlib import Path

HOST = "ftp.friendly-excel.example.net"


def main() -> None:
    ftp = FTP_TLS(HOST, timeout=30)
    ftp.login("karl", "Pfeffer_minze8")
    ftp.prot_p()
    ftp.cwd("incoming")
    for path in sorted(Path("costings").glob("*.xlsx")):
        with path.open("rb") as handle:
            ftp.storbinary(f"STOR {path.name}", handle)
        print("sent", path.name)
    ftp.quit()


if __name__ == "__main__":
    main()
