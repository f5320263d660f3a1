"""Ask the customs SOAP service for a commodity code."""
import os

from requests import Session
from zeep import Client
from zeep.transports import Transport

try:
    client = Client(
        f"http://127.0.0.1:{os.environ['HTTP']}/customs?wsdl", transport=Transport(session=Session(), timeout=10)
    )
    print(client.service.Lookup("steel screws"))
except Exception as e:
    print("service description unreadable:", type(e).__name__)
