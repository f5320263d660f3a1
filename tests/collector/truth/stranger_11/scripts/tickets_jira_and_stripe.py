"""Support desk: the ticket from Jira, the customer's payments from Stripe."""
import os

import stripe
from jira import JIRA

BASE = f"http://127.0.0.1:{os.environ['HTTP']}"

try:
    desk = JIRA(server=BASE, basic_auth=("desk", "invented"), get_server_info=False, max_retries=0, timeout=6)
    print(desk.issue("DESK-42", fields="summary,status").raw.get("id"))
except Exception as problem:
    print("ticket:", type(problem).__name__)

try:
    client = stripe.StripeClient("sk_test_invented", base_addresses={"api": BASE}, max_network_retries=0)
    payments = client.v1.payment_intents.list({"limit": 3})
    print("payments:", payments.get("object"))
except Exception as problem:
    print("payments:", type(problem).__name__)
