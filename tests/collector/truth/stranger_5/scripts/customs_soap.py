"""Ask the customs SOAP service for the status of a declaration."""
import os

from zeep import Client
from zeep.transports import Transport

try:
    client = Client(f"http://127.0.0.1:{os.environ['HTTP']}/customs?wsdl", transport=Transport(timeout=5, operation_timeout=5))
    print(client.service.GetStatus("PT123"))
except Exception as error:
    print("customs service:", type(error).__name__)
