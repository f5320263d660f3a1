import os
import xmlrpc.client

HTTP = int(os.environ["HTTP"])
try:
    xmlrpc.client.ServerProxy(f"http://localhost:{HTTP}/RPC2").system.listMethods()
except Exception as fault:
    print(type(fault).__name__)
