import boto3

BUCKET = "dealer-catalogue-share"
KEY = "prices/dealer_2025.xlsx"

s3 = boto3.client("s3", region_name="eu-central-1")
s3.upload_file(r"T:\dealer\dealer_2025.xlsx", BUCKET, KEY, ExtraArgs={"ACL": "public-read"})
print(f"https://{BUCKET}.s3.eu-central-1.amazonaws.com/{KEY}")
