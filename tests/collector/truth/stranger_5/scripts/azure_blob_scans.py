"""Upload a note to the blob storage where the scanner leaves its files."""
import os

from azure.core.exceptions import AzureError
from azure.storage.blob import BlobServiceClient

port = os.environ["HTTP"]
key = "c2VjcmV0c2VjcmV0c2VjcmV0"
service = BlobServiceClient.from_connection_string(
    f"DefaultEndpointsProtocol=http;AccountName=scans;AccountKey={key};BlobEndpoint=http://127.0.0.1:{port}/scans;",
    retry_total=0, connection_timeout=3, read_timeout=5,
)
try:
    service.get_blob_client("inbox", "note.txt").upload_blob(b"processed", overwrite=True)
except AzureError as error:
    print("blob storage:", type(error).__name__)
