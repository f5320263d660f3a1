"""Upload scanned supplier invoices to the company archive bucket."""
import logging
from datetime import date
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

logging.basicConfig(level=logging.INFO)
BUCKET = "gruber-lebensmittel-archiv"
SCAN_DIR = Path(r"D:\Scans\Rechnungen")


def upload_all() -> int:
    s3 = boto3.Session(profile_name="company-archive").client("s3", region_name="eu-central-1")
    prefix = f"invoices/{date.today():%Y/%m}"
    done = 0
    for pdf in SCAN_DIR.glob("*.pdf"):
        try:
            s3.upload_file(str(pdf), BUCKET, f"{prefix}/{pdf.name}", ExtraArgs={"ServerSideEncryption": "AES256"})
            done += 1
        except ClientError as exc:
            logging.error("Upload of %s failed: %s", pdf.name, exc)
    return done


if __name__ == "__main__":
    logging.info("%d invoices archived", upload_all())
