# Download today's supplier price files from the company bucket
import os
from datetime import date

import boto3

session = boto3.session.Session(
    "AKIA27XB6XLYG2KRMMSS",
    "++L+53wH7PTn5ptyO5AtXGK5+N8oZGSSzNroLBZa",
    region_name="eu-west-1",
)
s3 = session.client("s3")

BUCKET = "halden-supplier-prices"
prefix = f"incoming/{date.today():%Y/%m/%d}/"
os.makedirs("prices", exist_ok=True)

count = 0
paginator = s3.get_paginator("list_objects_v2")
for page in paginator.paginate(Bucket=BUCKET, Prefix=prefix):
    for obj in page.get("Contents", []):
        name = obj["Key"].rsplit("/", 1)[-1]
        if not name.endswith(".csv"):
            continue
        s3.download_file(BUCKET, obj["Key"], os.path.join("prices", name))
        count += 1

print(f"{count} price files downloaded for {date.today()}")
