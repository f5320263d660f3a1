from google.cloud import bigquery
from googleapiclient.discovery import build

print(bigquery, build)
