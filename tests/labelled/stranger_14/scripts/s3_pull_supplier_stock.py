import boto3
import pandas as pd

session = boto3.Session(profile_name="lanificio-bordin")
s3 = session.client("s3")

s3.download_file("lanificio-bordin-customers", "public/stock_today.csv", "supplier_stock.csv")

stock = pd.read_csv("supplier_stock.csv").groupby("article", as_index=False)["metres"].sum()
plan = pd.read_excel(r"\\fs-mill\planning\production_plan.xlsx", sheet_name="Weeks")
need = plan.groupby("article", as_index=False)["metres"].sum()

gap = need.merge(stock, on="article", how="left", suffixes=("_need", "_stock")).fillna(0)
gap["missing"] = (gap["metres_need"] - gap["metres_stock"]).clip(lower=0)
gap[gap["missing"] > 0].to_excel("fabric_shortage.xlsx", index=False)
print(gap["missing"].sum(), "metres missing")
