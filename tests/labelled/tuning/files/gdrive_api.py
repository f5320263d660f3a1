import pandas as pd
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

pd.read_sql("select * from vendas", "postgresql://@dw").to_csv("v.csv")
build("drive", "v3").files().create(media_body=MediaFileUpload("v.csv")).execute()
