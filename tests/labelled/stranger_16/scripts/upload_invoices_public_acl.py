"""Upload invoices to S3 and print public links for the auditor."""
from pathlib import Path
from urllib.parse import quote

import boto3

AWS_ACCESS_KEY_ID = "AKIAQX7INVENTED42ZT"
AWS_SECRET_ACCESS_KEY = "q8Vn2/invented/Lr0pZt5YkWm3sHc9dEa1u"
BUCKET = "audit-transfer-gruber"

s3 = boto3.client(
    "s3",
    aws_access_key_id=AWS_ACCESS_KEY_ID,
    aws_secret_access_key=AWS_SECRET_ACCESS_KEY,
    region_name="eu-central-1",
)


def publish(folder: Path) -> list[str]:
    links = []
    for pdf in folder.glob("*.pdf"):
        s3.upload_file(str(pdf), BUCKET, pdf.name, ExtraArgs={"ACL": "public-read", "ContentType": "application/pdf"})
        links.append(f"https://{BUCKET}.s3.eu-central-1.amazonaws.com/{quote(pdf.name)}")
    return links


if __name__ == "__main__":
    for link in publish(Path(r"D:\Scans\Rechnungen")):
        print(link)
