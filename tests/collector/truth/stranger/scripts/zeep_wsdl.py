import os

import zeep

HTTP = os.environ["HTTP"]
try:
    client = zeep.Client(f"http://127.0.0.1:{HTTP}/nfe/service?wsdl")
    print(client.service.Status())
except Exception as fault:
    print(type(fault).__name__)
