"""
Create time-limited download links for tender documents.

Bidders do not have accounts with us, so each document gets a presigned URL
which works for seven days from anywhere.
"""
import argparse
import csv
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

BUCKET = "northgrid-tenders"
SEVEN_DAYS = 7 * 24 * 3600


def upload_and_sign(s3, path: Path, tender: str) -> str:
    key = f"{tender}/{path.name}"
    s3.upload_file(str(path), BUCKET, key)
    return s3.generate_presigned_url(
        "get_object",
        Params={"Bucket": BUCKET, "Key": key},
        ExpiresIn=SEVEN_DAYS,
    )


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("tender", help="tender number, e.g. T-2291")
    ap.add_argument("folder", type=Path)
    args = ap.parse_args()

    s3 = boto3.Session(profile_name="procurement").client("s3")
    out = args.folder / "links.csv"
    with out.open("w", newline="", encoding="utf-8") as fh:
        writer = csv.writer(fh)
        writer.writerow(["document", "link"])
        for doc in sorted(args.folder.glob("*.pdf")):
            try:
                writer.writerow([doc.name, upload_and_sign(s3, doc, args.tender)])
            except ClientError as exc:
                print(f"{doc.name}: {exc}")
    print(f"Links written to {out}")


if __name__ == "__main__":
    main()
