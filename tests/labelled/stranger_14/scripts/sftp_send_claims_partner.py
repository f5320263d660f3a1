"""Monthly hand-over of claimants to the roadside assistance partner."""
import csv
from datetime import date
from pathlib import Path

import paramiko

HOST = "sftp.roadhelp-assist.example"
USER = "meridian_ins"
PASSWORD = "Tq7!vRoadhelp22"
OUT = Path("out")


def build_file(source: Path) -> Path:
    target = OUT / f"claimants_{date.today():%Y%m}.csv"
    with source.open(newline="", encoding="utf-8") as src, target.open("w", newline="", encoding="utf-8") as dst:
        reader = csv.DictReader(src)
        writer = csv.DictWriter(dst, ["policy_no", "last_name", "first_name", "date_of_birth", "mobile", "plate"])
        writer.writeheader()
        for row in reader:
            writer.writerow({k: row[k] for k in writer.fieldnames})
    return target


def upload(path: Path) -> None:
    transport = paramiko.Transport((HOST, 22))
    transport.connect(username=USER, password=PASSWORD)
    sftp = paramiko.SFTPClient.from_transport(transport)
    sftp.put(str(path), f"/incoming/{path.name}")
    sftp.close()
    transport.close()


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    upload(build_file(Path("claims_export.csv")))
