"""Reads open invoices from the ERP over XML-RPC."""
import os
import xmlrpc.client

erp = xmlrpc.client.ServerProxy(f"http://localhost:{os.environ['HTTP']}/xmlrpc/2/object", allow_none=True)
try:
    print(erp.execute_kw("prod", 2, "x", "account.move", "search", [[["state", "=", "posted"]]]))
except Exception as e:
    print("ERP:", type(e).__name__)
