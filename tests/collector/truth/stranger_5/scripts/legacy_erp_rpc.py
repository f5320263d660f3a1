"""Ask the old ERP for open orders through XML-RPC."""
import os
import xmlrpc.client

erp = xmlrpc.client.ServerProxy(f"http://127.0.0.1:{os.environ['HTTP']}/xmlrpc/2/object", allow_none=True)
try:
    orders = erp.execute_kw("erp", 2, "secret", "sale.order", "search", [[["state", "=", "draft"]]])
    print(len(orders), "open orders")
except Exception as error:
    print("ERP did not answer properly:", type(error).__name__)
