import os

import stripe

stripe.api_key = "sk_test_123"
stripe.proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
stripe.max_network_retries = 0

try:
    for payout in stripe.Payout.list(limit=10):
        print(payout.arrival_date, payout.amount / 100, payout.currency)
except stripe.APIConnectionError:
    print("Stripe is not reachable from here")
