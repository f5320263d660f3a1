import boto3
import pandas as pd
from datetime import date

s3 = boto3.client(
    "s3",
    aws_access_key_id="AKIARSU3TQEJI2QYSERM",
    aws_secret_access_key="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",
    region_name="eu-south-1",
)

plan = pd.read_excel(r"\\fs-mill\planning\production_plan.xlsx", sheet_name="Weeks")
year, week, _ = date.today().isocalendar()
plan = plan[(plan["week"] >= week) & (plan["week"] < week + 6)]

name = f"plan_{year}_{week:02d}.csv"
plan[["week", "article", "colour", "metres", "due"]].to_csv(name, index=False)
s3.upload_file(name, "lanificio-bordin-customers", f"weaverton/{name}")
print("uploaded", name, len(plan), "rows")
