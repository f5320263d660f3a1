"""Rembourse une inscription annulée (piscine municipale)."""
import os

import stripe

client = stripe.StripeClient(
    "x",
    base_addresses={"api": f"http://127.0.0.1:{os.environ['HTTP']}"},
    max_network_retries=0,
)
try:
    r = client.refunds.create({"payment_intent": "pi_inscription_77", "amount": 1500})
    print(r)
except stripe.StripeError as e:
    print("remboursement impossible:", type(e).__name__)
